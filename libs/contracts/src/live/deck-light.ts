/** Own slides: what a class may bring along. */
export const deckLimits = { fileBytes: 12 * 1024 * 1024, pages: 60, decks: 30, megapixels: 40, longestSide: 12_000 } as const;
