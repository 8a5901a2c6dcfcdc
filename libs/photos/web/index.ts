import { lazy } from 'react';

/** Beside a task: the pupil's own pictures of it, and the code for a phone. */
export const PhotoCorner = lazy(() => import('./corner/photo-corner.tsx'));
/** Beside a hand-in: its pictures, with what is pinned to them. */
export const PhotoBoard = lazy(() => import('./board/photo-board.tsx'));
export const ClassPhotosPage = lazy(() => import('./class/class-photos-page.tsx'));
