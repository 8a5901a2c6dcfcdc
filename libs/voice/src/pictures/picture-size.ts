import { MOST_PICTURE_BYTES } from './picture-parts.ts';

/** One and a half a second: a still picture, not a film. */
export const LEAST_PAUSE_MS = 700;
const LEAST_BYTES = 4000;
const FIRST_BYTES = 10_000;

/** How much the next picture may weigh, so that it is there within about a second. `bytesPerS` null: nothing is known of the line yet. */
export const pictureBytes = (bytesPerS: number | null): number => (bytesPerS === null ? FIRST_BYTES : Math.min(MOST_PICTURE_BYTES - 2000, Math.max(LEAST_BYTES, Math.round(bytesPerS * 0.8))));
