import { lazyPart } from '@kindling/ui';

export const AuthorPage = lazyPart(() => import('./list/author-page.tsx'));
export const OwnLessonPage = lazyPart(() => import('./page/own-lesson-page.tsx'));
export type { Preview, PreviewProps } from './page/own-lesson-page.tsx';
