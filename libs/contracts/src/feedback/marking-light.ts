/** Limits of a spoken word on a hand-in; plain data, so that the page knows them without the schemas. */
export const voiceNoteLimits = { ms: 20_000, bytes: 160 * 1024, perHandIn: 5 } as const;
/** What browsers record: Opus in WebM, or in Ogg. */
export const voiceNoteTypes = ['audio/webm', 'audio/ogg'] as const;
