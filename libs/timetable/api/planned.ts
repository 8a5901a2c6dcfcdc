import type { EntityManager } from 'typeorm';
import { sessionsBetween, type Session } from '../domain/index.ts';
import { changesOf, seriesOf } from './timetable.repository.ts';

export interface PlannedSession extends Session { readonly className: string }
/** What these classes mean to hold within a span; skipped sessions are there and say why. */
export async function plannedBetween(db: EntityManager, classIds: readonly string[], fromMs: number, toMs: number): Promise<PlannedSession[]> {
  const series = await seriesOf(db, classIds);
  const changes = await changesOf(db, series.map((each) => each.id));
  const names = new Map(series.map((each) => [each.id, each.className]));
  return sessionsBetween(series, changes, fromMs, toMs).map((session) => ({ ...session, className: names.get(session.seriesId) ?? '' }));
}
