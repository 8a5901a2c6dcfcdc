import { randomUUID } from 'node:crypto';
import { seededRandom } from '@kindling/kernel';
import { fillClass } from '../rig/full-class.ts';
import { pause } from '../rig/pause.ts';
import { openLesson } from '../rig/props.ts';
import type { Rig } from '../rig/rig.ts';
import type { Tally } from '../rig/verdict.ts';
import { compareWithJournals } from './compare.ts';
import { simOutbox, type SimOutbox } from './sim-outbox.ts';
import { SimSeat } from './sim-seat.ts';
import { simWork, type Wish } from './sim-work.ts';

export interface SimPupil { readonly personId: string; readonly cookie: string; readonly outbox: SimOutbox; readonly next: () => Wish; readonly seat: SimSeat | null }
export interface ClassWish { readonly size: number; readonly seed: number; readonly live?: boolean; /** The pupils' way to the server, when it is not the direct one. */ readonly through?: string; readonly onSent?: (status: number, ms: number, retryAfter: boolean) => void; readonly bytes?: number }

/** Sixty pupils who save, hand in, and speak in a live class, each over the product's own protocols. */
export class SimClass {
  private working = true;
  private readonly lanes: Promise<void>[] = [];
  readonly rig: Rig;
  readonly liveId: string;
  readonly pupils: readonly SimPupil[];
  private readonly random: () => number;

  private constructor(rig: Rig, liveId: string, pupils: readonly SimPupil[], seed: number) {
    this.rig = rig;
    this.liveId = liveId;
    this.pupils = pupils;
    this.random = seededRandom(seed + 1);
  }

  static async gather(rig: Rig, { size, seed, live = false, through = rig.url, onSent, bytes = 3000 }: ClassWish): Promise<SimClass> {
    const people = (await fillClass(rig, size)).slice(0, size);
    const liveId = randomUUID();
    if (live) await (await rig.as(rig.club.own.tutor)).get('live.open', { params: { classId: rig.club.own.id }, body: { liveId, lessonId: openLesson } });
    const pupils = await Promise.all(people.map(async ({ personId }, at): Promise<SimPupil> => {
      const { cookie } = await rig.as(personId);
      const random = seededRandom(seed * 1000 + at);
      const outbox = simOutbox({ url: () => through, cookie: `${cookie}`, random, ...(onSent ? { onSent } : {}) });
      return { personId, cookie, outbox, next: simWork(rig.club.own.id, random, { bytes }), seat: live ? new SimSeat(through, cookie, liveId, random) : null };
    }));
    return new SimClass(rig, liveId, pupils, seed);
  }

  /** Everybody works at their own pace until told to stop; what does not get through waits in the outbox. */
  work(meanPauseMs: number): void {
    for (const [at, pupil] of this.pupils.entries()) this.lanes.push(this.workAlone(pupil, at, meanPauseMs));
  }

  private async workAlone({ outbox, next, seat }: SimPupil, at: number, meanPauseMs: number): Promise<void> {
    for (let turn = 0; this.working; turn += 1) {
      const { type, payload } = next();
      await outbox.enqueue(type, payload);
      await outbox.drain();
      if (seat && turn % 4 === 0) seat.say(`${at}.${turn}`);
      await pause(meanPauseMs * (0.5 + this.random()));
    }
  }

  /** Until every link is live; the time each took. */
  async allLive(withinMs: number, tally: Tally): Promise<void> {
    const started = performance.now();
    await Promise.all(this.pupils.map(async ({ seat }, at) => {
      while (seat && !seat.live && performance.now() - started < withinMs) await pause(20);
      tally.took(performance.now() - started);
      tally.expect(!seat || seat.live, () => `pupil ${at} was not back in class after ${withinMs} ms: ${JSON.stringify(seat?.link.read().status)}`);
    }));
  }

  /** Everybody stops, everything is sent, and the database is compared with what was acknowledged. */
  async finish(tally: Tally): Promise<void> {
    this.working = false;
    await Promise.all(this.lanes);
    for (let tries = 0; tries < 40; tries += 1) {
      const outcomes = await Promise.all(this.pupils.map((pupil) => pupil.outbox.drain()));
      if (outcomes.every((outcome) => outcome === 'empty')) break;
      await pause(500);
    }
    await compareWithJournals(this.rig, this.pupils.map(({ personId, outbox }) => ({ personId, outbox })), tally);
    await this.compareWords(tally);
    for (const { seat } of this.pupils) seat?.leave();
  }

  private async compareWords(tally: Tally): Promise<void> {
    const seats = this.pupils.flatMap(({ seat }) => (seat ? [seat] : []));
    for (let waited = 0; waited < 200 && seats.some((seat) => [...seat.said.values()].includes(null)); waited += 1) await pause(100);
    const rows = await this.rig.db.query<{ text: string; n: number }[]>("select data->>'text' as text, count(*)::int n from live_event where live_id = $1 and kind = 'chat.said' group by 1", [this.liveId]);
    const stored = new Map(rows.map((row) => [row.text, row.n]));
    for (const seat of seats) {
      for (const [text, answer] of seat.said) {
        if (answer === null) tally.problem(`"${text}" was never answered`);
        const times = stored.get(text) ?? 0;
        if (answer?.ok && times === 0) tally.lost += 1;
        if (times > 1) tally.duplicated += 1;
        tally.rounds += 1;
      }
    }
    if (seats.length > 0) tally.expect(new Set(await settled(seats)).size === 1, () => 'the pupils do not see the same class');
  }
}

/** The states once everybody has heard the newest event, at most five seconds later. */
async function settled(seats: readonly SimSeat[]): Promise<string[]> {
  for (let waited = 0; waited < 50 && new Set(seats.map((seat) => seat.seq)).size > 1; waited += 1) await pause(100);
  return seats.map((seat) => seat.digest);
}
