/** Signs in a shared program: with three bytes a sign it still fits one message of a socket, which is cut at 64 kB. */
export const SHARED_LONGEST = 16_000;
/** A text for C++, one for Python, or Blockly's workspace as JSON text. */
export const sharedFormats = ['blocks', 'text', 'python'] as const;
export type SharedFormat = (typeof sharedFormats)[number];
