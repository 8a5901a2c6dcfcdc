import { Inject, Injectable } from '@nestjs/common';
import { contestDaysOf, type ContestDay } from '@kindling/contests/api';
import type { CalendarItem, ErrorCode, Text } from '@kindling/contracts';
import { eventsBetween, type PlannedEvent } from '@kindling/events/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { plannedBetween, type PlannedSession } from '@kindling/timetable/api';
import { addDays, dayAt, instantOf } from '@kindling/timetable/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { daysBetween, isOnCalendarOf, mostCalendarDays, type CalendarAudience, type CalendarViewer } from '../../domain/index.ts';
import { branchesOf } from '../places.repository.ts';
import { activitiesBetween, calendarScope, calendarsFor, classesAt, type CalendarActivity, type CalendarScope } from './calendar.repository.ts';
import { viewerOf } from './calendar-policies.ts';

interface Days { readonly from: string; readonly to: string }
interface Entry { readonly item: Omit<CalendarItem, 'place' | 'link'>; readonly at: string | null; readonly link: string; readonly audience: CalendarAudience }
const levelNames: Readonly<Record<ContestDay['level'], Text>> = { school: { zh: '校级', en: 'school round' }, county: { zh: '县级', en: 'county round' }, city: { zh: '市级', en: 'city round' }, single: { zh: '决赛', en: 'final' } };

/** One calendar for a branch and its schools, put together from what each context plans. */
@Injectable()
export class BranchCalendar {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async mine(actor: Actor) { return { branches: actor.role === 'pupil' ? [] : await calendarsFor(this.db.manager, actor) }; }

  async ofBranch(actor: Actor, branchId: string, asked: Partial<{ readonly [Side in keyof Days]: string | undefined }>): Promise<{ items: CalendarItem[] } | Refusal<ErrorCode>> {
    const from = asked.from ?? dayAt(Date.now());
    const days = { from, to: asked.to ?? addDays(from, 30) };
    const span = daysBetween(days.from, days.to);
    if (span < 0 || span > mostCalendarDays) return refuse('timetable.too-long');
    return { items: (await this.items(actor, branchId, days)) ?? [] };
  }

  /** Null when the calendar is not theirs to read. */
  async items(actor: Actor, branchId: string, days: Days): Promise<CalendarItem[] | null> {
    const db = this.db.manager;
    const scope = await calendarScope(db, branchId);
    const viewer = scope && viewerOf(actor, scope);
    if (!viewer) return null;
    const [branch] = await branchesOf(db, [branchId]);
    const nameOf = (schoolId: string | null): Text => branch?.schools.find(({ id }) => id === schoolId)?.name ?? branch?.name ?? { zh: '', en: '' };
    const shown = (await entriesOf(db, scope, viewer, days)).filter(({ audience }) => isOnCalendarOf(viewer, audience));
    return shown.map(({ item, at, link }) => ({ ...item, place: nameOf(at), link: viewer.whole ? link : null }))
      .sort((a, b) => order(a).localeCompare(order(b)));
  }
}
const order = ({ on, startsAt, id }: CalendarItem): string => `${on} ${startsAt ?? ''} ${id}`;

async function entriesOf(db: EntityManager, scope: CalendarScope, viewer: CalendarViewer, { from, to }: Days): Promise<Entry[]> {
  const [fromMs, toMs] = [instantOf(from, '00:00'), instantOf(to, '00:00') + 86_400_000];
  const classes = await classesAt(db, scope.schoolIds);
  const schoolOf = new Map(classes.map(({ id, schoolId }) => [id, schoolId]));
  // Whose classes are not shown are not asked for: a tutor of one class does not read a county's timetable.
  const asked = classes.filter(({ id, schoolId }) => isOnCalendarOf(viewer, { schoolIds: [schoolId], classId: id, draft: false }));
  const sessions = await plannedBetween(db, asked.map(({ id }) => id), fromMs, toMs);
  const events = await eventsBetween(db, scope, new Date(fromMs), new Date(toMs));
  return [
    ...sessions.map((session) => ofSession(session, schoolOf.get(session.classId) ?? null)), ...events.map(ofEvent),
    ...(await contestDaysOf(db, scope.branchId, from, to)).flatMap((day) => ofContest(day, { from, to })), ...(await activitiesBetween(db, scope.branchId, from, to)).map(ofActivity),
  ];
}

const timed = (startsAt: number, endsAt: number) => ({ on: dayAt(startsAt), until: dayAt(endsAt), startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() });
const wholeDays = (on: string, until: string) => ({ on, until, startsAt: null, endsAt: null });
const ofSession = (session: PlannedSession, schoolId: string | null): Entry => ({
  item: { id: `${session.seriesId}-${session.on}`, sort: 'class', title: { zh: session.className, en: session.className }, ...timed(session.startsAt, session.endsAt), state: session.skipped !== null ? 'off' : session.moved ? 'moved' : 'planned', note: session.skipped ?? '' },
  at: schoolId, link: '/org', audience: { schoolIds: schoolId ? [schoolId] : [], classId: session.classId, draft: false },
});
const ofEvent = ({ id, kind, state, title, schoolId, startsAt, endsAt }: PlannedEvent): Entry => ({
  item: { id, sort: kind, title, ...timed(startsAt.getTime(), endsAt.getTime()), state: state === 'called-off' ? 'off' : state === 'draft' ? 'draft' : 'planned', note: '' },
  at: schoolId, link: `/hold/${id}`, audience: { schoolIds: schoolId ? [schoolId] : [], classId: null, draft: state === 'draft' },
});
function ofContest({ roundId, contestId, title, level, heldOn, publishedAt, schoolIds }: ContestDay, { from, to }: Days): Entry[] {
  const named = { zh: `${title.zh} · ${levelNames[level].zh}`, en: `${title.en} · ${levelNames[level].en}` };
  const entry = (sort: 'contest' | 'results', on: string): Entry[] => (on < from || on > to ? [] : [{
    item: { id: `${roundId}-${sort}`, sort, title: named, ...wholeDays(on, on), state: 'planned', note: '' }, at: null, link: `/compete/${contestId}`, audience: { schoolIds, classId: null, draft: false },
  }]);
  return [...(heldOn ? entry('contest', heldOn) : []), ...(publishedAt ? entry('results', dayAt(publishedAt.getTime())) : [])];
}
const ofActivity = ({ id, title, schoolId, startsOn, endsOn }: CalendarActivity): Entry => ({
  item: { id, sort: 'plan', title: { zh: title, en: title }, ...wholeDays(startsOn, endsOn), state: 'planned', note: '' }, at: schoolId, link: '/org/plan', audience: { schoolIds: schoolId ? [schoolId] : [], classId: null, draft: false },
});
