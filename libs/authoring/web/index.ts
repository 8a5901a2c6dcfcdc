import { lazy } from 'react';

export const AuthorPage = lazy(() => import('./list/author-page.tsx'));
export const OwnLessonPage = lazy(() => import('./page/own-lesson-page.tsx'));
export type { Preview, PreviewProps } from './page/own-lesson-page.tsx';
