/** Full-width signs as half-width ones, one case, no spaces, no mark at the end: what a pupil means is the same. */
const plain = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/\s+/gu, '').replace(/[.,;:!?。，；：！？、]+$/u, '');

export const sameWords = (one: string, other: string): boolean => plain(one) === plain(other);
