/** What a team may bring to a contest. */
export const contestLimits = { fileBytes: 24 * 1024 * 1024, entriesOfClass: 40, photoBytes: 3 * 1024 * 1024, operationsAtOnce: 200, remark: 400 } as const;
