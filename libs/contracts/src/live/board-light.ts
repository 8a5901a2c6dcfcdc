/** The board's own units, the same on every screen. */
export const BOARD_WIDTH = 1600;
export const BOARD_HEIGHT = 900;
/** What a board may grow to; the domain refuses more. */
export const boardLimits = { pages: 20, itemsOnPage: 300, pointsText: 1500, pageText: 90_000, textLength: 120, eraseAtOnce: 60, sketchText: 600 } as const;
export const boardColours = ['ink', 'green', 'copper', 'blue', 'red', 'yellow', 'violet', 'white'] as const;
/** Line widths in board units, thin to thick. */
export const boardWidths = [4, 8, 16] as const;
