/** What a file is sent up for; each context says who may and how large. */
export const uploadPurposes = ['deck', 'material', 'contest-video', 'contest-photo', 'event-paper', 'talk-slides', 'lesson-film'] as const;
export type UploadPurpose = (typeof uploadPurposes)[number];
/** A part of 128 KiB is sixteen seconds of a 64 kbit/s line: so much is lost when it breaks. Whoever stops for a day begins again. */
export const uploadLimits = { partBytes: 128 * 1024, hours: 24, open: 30, nameLength: 80 } as const;
export const tusVersion = '1.0.0';
/** Of the body of a part. */
export const partType = 'application/offset+octet-stream';
