/** What a measured line carries, in kbit/s: a film beside everything else, and the voice of a class with its slides. */
export const lineCarries = { film: 500, voice: 64 } as const;
/** Minutes that one computer's reading stands for; a second one within them is not counted. */
export const lineSlotMinutes = 10;
