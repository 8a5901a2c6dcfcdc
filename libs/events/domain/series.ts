const WEEK_MS = 7 * 86_400_000;
export interface Span { readonly startsAt: string; readonly endsAt: string }
/** The same hours, week after week; China has one clock and no summer time. */
export const weekLater = ({ startsAt, endsAt }: Span, weeks: number): Span =>
  ({ startsAt: new Date(Date.parse(startsAt) + weeks * WEEK_MS).toISOString(), endsAt: new Date(Date.parse(endsAt) + weeks * WEEK_MS).toISOString() });
