import { randomUUID } from 'node:crypto';
import type { Operation, OperationResult } from '@kindling/contracts';
import { seededRandom } from '@kindling/kernel';
import { uuidV7 } from '@kindling/offline';
import { fillClass } from '../../rig/full-class.ts';
import { knockJson } from '../../rig/knock.ts';
import { inParallel } from '../../rig/pause.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { snapshotOf } from '../pupil-snapshot.ts';
import { simWork } from '../sim-work.ts';

type Ids = Map<string, string>;
const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The same plan for several pupils: equal but for its ids, which are numbered by where they first stand. */
function planFor(rig: Rig, seed: number, size: number, salt: () => number): { operations: Operation[]; ids: Ids } {
  const random = seededRandom(seed);
  const next = simWork(rig.club.own.id, random, { bytes: 200 });
  let handIns = 0;
  const wishes = Array.from({ length: size }, () => next()).filter(({ type }) => type !== 'workshop.hand-in' || (handIns += 1) === 1);
  const renamed: Ids = new Map([[rig.club.own.id, rig.club.own.id]]);
  const own = (id: string): string => { const known = renamed.get(id) ?? uuidV7(Date.now(), salt); renamed.set(id, known); return known; };
  const operations = wishes.map(({ type, payload }, at): Operation => ({ opId: own(`op-${at}`), deviceSeq: at + 1, schema: 1, type, payload: JSON.parse(JSON.stringify(payload).replace(anyId, own)) as unknown, clientTime: new Date(0).toISOString() }));
  const ids: Ids = new Map([...renamed.values()].map((id, at) => [id, `#${at}`]));
  return { operations, ids };
}

async function deliver(rig: Rig, cookie: string, operations: readonly Operation[]): Promise<OperationResult[]> {
  const { status, text } = await knockJson(rig.url, 'POST', '/api/operations', cookie, { deviceId: randomUUID(), operations });
  return status === 200 ? (JSON.parse(text) as { results: OperationResult[] }).results : [];
}

const shuffled = <T>(items: readonly T[], random: () => number): T[] => items.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);

/** Everything three times, in any order, in batches that overlap in time; what was refused because it came too early is sent again, as a pupil would. */
async function deliverBadly(rig: Rig, cookie: string, operations: readonly Operation[], random: () => number, tally: Tally): Promise<void> {
  const copies = shuffled([...operations, ...operations, ...operations], random);
  const batches: Operation[][] = [];
  while (copies.length > 0) batches.push(copies.splice(0, 1 + Math.floor(random() * 12)));
  await inParallel(batches, 4, async (batch) => { const results = await deliver(rig, cookie, batch); if (results.length !== batch.length) tally.problem(`a batch of ${batch.length} got ${results.length} answers`); });
  for (const operation of operations) {
    const [result] = await deliver(rig, cookie, [operation]);
    tally.expect(result?.outcome === 'duplicate' || result?.outcome === 'applied', () => `${operation.type} ended as ${JSON.stringify(result)}`);
  }
}

async function sameIdOtherPayload(rig: Rig, cookie: string, operations: readonly Operation[], tally: Tally): Promise<void> {
  for (const operation of operations.slice(0, 10)) {
    const [changed] = await deliver(rig, cookie, [{ ...operation, payload: { ...(operation.payload as object), stepId: 'changed' } }]);
    tally.expect(changed?.outcome === 'rejected' && changed.code === 'operation.payload-differs', () => `the same id with another payload: ${JSON.stringify(changed)}`);
  }
}

async function oneSeed(rig: Rig, seed: number, people: readonly string[], tally: Tally): Promise<void> {
  const random = seededRandom(seed + 7);
  const snapshots: string[] = [];
  for (const [at, personId] of people.entries()) {
    const { operations, ids } = planFor(rig, seed, 40, random);
    const { cookie } = await rig.as(personId);
    if (at === 0) for (const operation of operations) await deliver(rig, cookie, [operation]);
    else await deliverBadly(rig, cookie, operations, random, tally);
    if (at === 1) await sameIdOtherPayload(rig, cookie, operations, tally);
    snapshots.push(await snapshotOf(rig, personId, (id) => ids.get(id) ?? id));
  }
  for (const snapshot of snapshots.slice(1)) {
    tally.expect(snapshot === snapshots[0], () => `seed ${seed}: ${differences(snapshots[0] ?? '', snapshot)}`);
    const [before, after] = [snapshots[0]?.split('\n').length ?? 0, snapshot.split('\n').length];
    if (after < before) tally.lost += before - after;
    if (after > before) tally.duplicated += after - before;
  }
}

function differences(wanted: string, got: string): string {
  const [a, b] = [wanted.split('\n'), got.split('\n')];
  return `missing ${JSON.stringify(a.filter((line) => !b.includes(line)).slice(0, 3))}, extra ${JSON.stringify(b.filter((line) => !a.includes(line)).slice(0, 3))}`;
}

export const shuffledDuplicates: Exercise = {
  says: 'every operation three times, shuffled and overlapping: the same data as once in order; the same id with another payload is refused', quick: true,
  run: (tally, { seed, rounds, quick }) => withRig({}, async (rig) => {
    const seeds = rounds ?? (quick ? 2 : 20);
    const pupils = await fillClass(rig, seeds * 3);
    for (let at = 0; at < seeds; at += 1) await oneSeed(rig, seed + at, pupils.slice(at * 3, at * 3 + 3).map((each) => each.personId), tally);
  }),
};
