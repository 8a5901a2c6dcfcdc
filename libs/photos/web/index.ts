import { lazyPage, lazyPart } from '@kindling/ui';

/** Beside a task: the pupil's own pictures of it, and the code for a phone. */
export const PhotoCorner = lazyPart(() => import('./corner/photo-corner.tsx'));
/** Beside a hand-in: its pictures, with what is pinned to them. */
export const PhotoBoard = lazyPart(() => import('./board/photo-board.tsx'));
export const ClassPhotosPage = lazyPage(() => import('./class/class-photos-page.tsx'));
