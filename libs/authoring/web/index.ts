import { lazyPage } from '@kindling/ui';

export const AuthorPage = lazyPage(() => import('./list/author-page.tsx'));
export const OwnLessonPage = lazyPage(() => import('./page/own-lesson-page.tsx'));
export type { Preview, PreviewProps } from './page/own-lesson-page.tsx';
