/** Quotes words of ours for the shell in the box. */
export const shellWords = (words: readonly string[]): string => words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
