/** What a team has brought so far. */
export interface Brought { readonly work: boolean; readonly parts: number; readonly videoSeconds: number | null; readonly photos: number; readonly authorised: boolean; readonly logSteps: number }

/** In the order in which a team sees them. The engineering log is written from the bench's own record, so it needs only a work that has one. */
export const checkItems = ['work', 'wiring', 'log', 'video', 'photos', 'authorisation'] as const;
export type CheckItem = (typeof checkItems)[number];
/** What a contest may do without. A work, and the word of a teacher for children, it never may. */
export const optionalItems = ['wiring', 'log', 'video', 'photos'] as const;

interface Span { readonly least: number; readonly most: number }
export interface Asks { readonly items: readonly (typeof optionalItems)[number][]; readonly video: Span; readonly photos: Span; readonly teamMost: number }
/** As the contests of this country ask: a film of one to three minutes, two to five photos, teams of up to three. */
export const usualAsks: Asks = { items: optionalItems, video: { least: 60, most: 180 }, photos: { least: 2, most: 5 }, teamMost: 3 };
export const asksOf = ({ asks }: { readonly asks?: Asks | undefined }): Asks => asks ?? usualAsks;

const within = (value: number, { least, most }: Span): boolean => value >= least && value <= most;
const rules: Readonly<Record<CheckItem, (brought: Brought, asks: Asks) => boolean>> = {
  work: ({ work }) => work,
  wiring: ({ parts }) => parts > 0,
  log: ({ work, logSteps }) => work && logSteps > 0,
  video: ({ videoSeconds }, { video }) => videoSeconds !== null && within(videoSeconds, video),
  photos: ({ photos }, asks) => within(photos, asks.photos),
  authorisation: ({ authorised }) => authorised,
};
const isAsked = (item: CheckItem, { items }: Asks): boolean => item === 'work' || item === 'authorisation' || items.includes(item);
export const checkList = (brought: Brought, asks: Asks = usualAsks): { readonly item: CheckItem; readonly done: boolean }[] => checkItems.filter((item) => isAsked(item, asks)).map((item) => ({ item, done: rules[item](brought, asks) }));
/** What still stands in the way of entering. */
export const missing = (brought: Brought, asks: Asks = usualAsks): CheckItem[] => checkList(brought, asks).filter(({ done }) => !done).map(({ item }) => item);
