/** Photographs of work: made small on the phone, drawn anew on the server. */
export const photoLimits = { bytes: 200 * 1024, longestSide: 1280, perDoor: 10, perSubject: 30, doorMinutes: 15 } as const;
