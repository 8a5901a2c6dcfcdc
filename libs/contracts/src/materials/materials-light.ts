export const materialKinds = ['work-sheet', 'data-sheet', 'reading', 'picture', 'slides', 'other'] as const;
export type MaterialKind = (typeof materialKinds)[number];
/** A fixed list, so that what may be passed on is never a matter of how somebody spelled it. */
export const materialLicences = ['own-work', 'cc0', 'cc-by-4', 'cc-by-sa-4', 'cc-by-nc-sa-4', 'public-domain', 'school-only'] as const;
export type MaterialLicence = (typeof materialLicences)[number];
/** `fileBytes` of one file, `schoolBytes` of a whole school. */
export const libraryLimits = { files: 400, schoolBytes: 400_000_000, fileBytes: 8_400_000, page: 24 } as const;
