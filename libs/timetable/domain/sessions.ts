import { addDays, dayAt, firstOn, instantOf, type Day, type TimeOfDay } from './local-time.ts';

/** Every week at the same time, from one day to another. */
export interface Series {
  readonly id: string;
  readonly classId: string;
  /** Monday is 1. */
  readonly weekday: number;
  readonly time: TimeOfDay;
  readonly minutes: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly tutorId: string;
}
/** What is different on one day; `on` is the day as the series has it. */
export interface Change {
  readonly seriesId: string;
  readonly on: Day;
  /** Not held, and why. */
  readonly skipped: string | null;
  readonly movedTo: { readonly day: Day; readonly time: TimeOfDay } | null;
  readonly substituteId: string | null;
}
export interface Session {
  readonly seriesId: string;
  readonly classId: string;
  readonly on: Day;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly tutorId: string;
  readonly substitute: boolean;
  readonly moved: boolean;
  readonly skipped: string | null;
}

/** A session may be moved this far; so far around a span we look. */
const MOVED_DAYS = 60;
const MINUTE_MS = 60_000;

/** Sessions that begin within the span, in order; skipped ones are there and say why. */
export function sessionsBetween(series: readonly Series[], changes: readonly Change[], fromMs: number, toMs: number): readonly Session[] {
  const from = addDays(dayAt(fromMs), -MOVED_DAYS);
  const to = addDays(dayAt(toMs), MOVED_DAYS);
  return series.flatMap((each) => daysOf(each, from, to).map((on) => sessionOn(each, changes.find((change) => change.seriesId === each.id && change.on === on), on)))
    .filter((session) => session.startsAt >= fromMs && session.startsAt < toMs).sort((a, b) => a.startsAt - b.startsAt || a.seriesId.localeCompare(b.seriesId));
}

/** The series' own days within a span, skipped ones too. */
export function daysOf(series: Series, from: Day = series.startsOn, to: Day = series.endsOn): readonly Day[] {
  const days: Day[] = [];
  const last = to < series.endsOn ? to : series.endsOn;
  for (let day = firstOn(from > series.startsOn ? from : series.startsOn, series.weekday); day <= last; day = addDays(day, 7)) days.push(day);
  return days;
}

export function sessionOn(series: Series, change: Change | undefined, on: Day): Session {
  const startsAt = change?.movedTo ? instantOf(change.movedTo.day, change.movedTo.time) : instantOf(on, series.time);
  return {
    seriesId: series.id, classId: series.classId, on, startsAt, endsAt: startsAt + series.minutes * MINUTE_MS,
    tutorId: change?.substituteId ?? series.tutorId, substitute: change?.substituteId != null, moved: change?.movedTo != null, skipped: change?.skipped ?? null,
  };
}

export type SeriesRefusal = 'timetable.ends-before-start' | 'timetable.too-long' | 'timetable.never';
/** A school year and a bit: nobody plans further, and the calendar stays small. */
export const MOST_DAYS = 400;
export function mayPlan({ startsOn, endsOn, weekday }: Pick<Series, 'startsOn' | 'endsOn' | 'weekday'>): SeriesRefusal | null {
  if (endsOn < startsOn) return 'timetable.ends-before-start';
  if (endsOn > addDays(startsOn, MOST_DAYS)) return 'timetable.too-long';
  return firstOn(startsOn, weekday) > endsOn ? 'timetable.never' : null;
}
export const isDayOf = (series: Series, on: Day): boolean => on >= series.startsOn && on <= series.endsOn && firstOn(on, series.weekday) === on;
export const mayMove = (on: Day, to: Day): boolean => to <= addDays(on, MOVED_DAYS) && to >= addDays(on, -MOVED_DAYS);
