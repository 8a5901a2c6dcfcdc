/** One clock for the whole country, and no summer time since 1991. */
const offsetMs = 8 * 3_600_000;
type Instant = Date | number | string;
const instantOf = (at: Instant): number => (typeof at === 'string' ? Date.parse(at) : typeof at === 'number' ? at : at.getTime());

/** A moment as China's clock shows it, to be read with the `getUTC…` methods and `toISOString`. */
export const onChinasClock = (at: Instant): Date => new Date(instantOf(at) + offsetMs);
/** `2026-11-21`: the day of China's calendar. */
export const chinaDay = (at: Instant): string => onChinasClock(at).toISOString().slice(0, 10);
/** `18:30` of China's clock. */
export const chinaTime = (at: Instant): string => onChinasClock(at).toISOString().slice(11, 16);
/** The moment at which China's clock shows this day and time. */
export const chinaInstant = (day: string, time: string): number => Date.parse(`${day}T${time}:00Z`) - offsetMs;
