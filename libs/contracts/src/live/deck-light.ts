/** Own slides: what a class may bring along. A file travels in parts that fit a request over a thin line. */
export const deckLimits = { fileBytes: 12 * 1024 * 1024, partBytes: 192 * 1024, parts: 64, pages: 60, decks: 30, megapixels: 40, longestSide: 12_000 } as const;
