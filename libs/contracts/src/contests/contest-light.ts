/** What a team may bring to a contest. A video travels in parts that fit a request over a thin line. */
export const contestLimits = { fileBytes: 24 * 1024 * 1024, partBytes: 192 * 1024, parts: 128, entriesOfClass: 40, photoBytes: 3 * 1024 * 1024, operationsAtOnce: 200, remark: 400 } as const;
