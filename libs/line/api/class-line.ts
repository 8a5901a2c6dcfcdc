import { Inject, Injectable } from '@nestjs/common';
import { lineSlotMinutes, type MeasuredLine } from '@kindling/contracts';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { lineOf } from '../domain/index.ts';
import { addReading, latestReadings, readingsOfDays } from './line.repository.ts';

interface Reading { readonly kbitPerSecond: number | null; readonly roundTripMs: number | null }

/** Readings are kept by class only. Who has sent one is remembered for minutes and here, so that one computer does not count as many. */
@Injectable()
export class ClassLine {
  private heard = { slot: 0, people: new Set<string>() };
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async report(actor: Actor, classId: string, { kbitPerSecond, roundTripMs }: Reading): Promise<void> {
    if ((kbitPerSecond === null && roundTripMs === null) || !this.isFirst(`${classId} ${actor.personId}`)) return;
    await addReading(this.db.manager, classId, kbitPerSecond, roundTripMs);
  }
  async ofClass(classId: string): Promise<{ now: MeasuredLine | null; days: (MeasuredLine & { at: string })[] }> {
    const days = (await readingsOfDays(this.db.manager, classId)).flatMap((day) => { const line = lineOf(day); return line ? [{ ...line, at: day.at.toISOString() }] : []; });
    return { now: lineOf(await latestReadings(this.db.manager, classId)), days };
  }
  private isFirst(who: string): boolean {
    const slot = Math.floor(Date.now() / (lineSlotMinutes * 60_000));
    if (this.heard.slot !== slot) this.heard = { slot, people: new Set() };
    const first = !this.heard.people.has(who);
    this.heard.people.add(who);
    return first;
  }
}
