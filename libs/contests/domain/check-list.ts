/** What a team has brought so far. */
export interface Brought { readonly work: boolean; readonly parts: number; readonly videoSeconds: number | null; readonly photos: number; readonly authorised: boolean; readonly logSteps: number }
export const videoSeconds = { least: 60, most: 180 } as const;
export const photoCount = { least: 2, most: 5 } as const;
export const teamSize = { least: 1, most: 3 } as const;

/** In the order in which a team sees them. The engineering log is written from the bench's own record, so it needs only a work that has one. */
export const checkItems = ['work', 'wiring', 'log', 'video', 'photos', 'authorisation'] as const;
export type CheckItem = (typeof checkItems)[number];

const rules: Readonly<Record<CheckItem, (brought: Brought) => boolean>> = {
  work: ({ work }) => work,
  wiring: ({ parts }) => parts > 0,
  log: ({ work, logSteps }) => work && logSteps > 0,
  video: ({ videoSeconds: seconds }) => seconds !== null && seconds >= videoSeconds.least && seconds <= videoSeconds.most,
  photos: ({ photos }) => photos >= photoCount.least && photos <= photoCount.most,
  authorisation: ({ authorised }) => authorised,
};
export const checkList = (brought: Brought): { readonly item: CheckItem; readonly done: boolean }[] => checkItems.map((item) => ({ item, done: rules[item](brought) }));
/** What still stands in the way of entering. */
export const missing = (brought: Brought): CheckItem[] => checkItems.filter((item) => !rules[item](brought));
