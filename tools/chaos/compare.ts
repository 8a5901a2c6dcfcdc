import type { OperationPayload } from '@kindling/contracts';
import type { Rig } from '../rig/rig.ts';
import type { Tally } from '../rig/verdict.ts';
import type { SimOutbox } from './sim-outbox.ts';

export interface Journalled { readonly personId: string; readonly outbox: SimOutbox }

interface Found { readonly receipts: ReadonlySet<string>; readonly revisions: ReadonlyMap<string, number>; readonly handIns: ReadonlyMap<string, number>; readonly seconds: ReadonlyMap<string, number> }

const counted = async (rig: Rig, sql: string): Promise<Map<string, number>> => new Map((await rig.db.query<{ id: string; n: number }[]>(sql)).map((row) => [row.id, row.n]));

async function readDatabase(rig: Rig): Promise<Found> {
  const receipts = await rig.db.query<{ op_id: string }[]>("select op_id from operation_receipt where result->>'outcome' = 'applied'");
  return {
    receipts: new Set(receipts.map((row) => row.op_id)),
    // The facts are written once for each effect, so a second effect shows there even where the row itself is unique.
    revisions: await counted(rig, "select r.id, count(f.id)::int n from revision r left join fact f on f.name = 'workshop.revision-saved' and f.payload->>'revisionId' = r.id::text group by r.id"),
    handIns: await counted(rig, "select h.id, count(f.id)::int n from hand_in h left join fact f on f.name = 'workshop.handed-in' and f.payload->>'handInId' = h.id::text group by h.id"),
    seconds: await counted(rig, "select person_id || ' ' || step_id id, sum(seconds)::int n from step_progress group by 1"),
  };
}

/** Every operation that a client was told is done must be in effect exactly once; and nothing else may be. */
export async function compareWithJournals(rig: Rig, people: readonly Journalled[], tally: Tally): Promise<number> {
  const found = await readDatabase(rig);
  const owed = new Map<string, number>();
  let acknowledged = 0;
  for (const { personId, outbox } of people) {
    for (const [opId, { operation, answer }] of outbox.journal) {
      if (answer === null) { tally.problem(`${operation.type} ${opId} was never answered`); continue; }
      if (answer.outcome === 'rejected') { tally.problem(`${operation.type} ${opId} was rejected: ${answer.code}`); continue; }
      acknowledged += 1;
      tally.rounds += 1;
      if (!found.receipts.has(opId)) tally.lost += 1;
      const payload = operation.payload as Record<string, unknown>;
      if (operation.type === 'workshop.save-revision') count(found.revisions.get(String(payload['revisionId'])), tally);
      if (operation.type === 'workshop.hand-in') count(found.handIns.get(String(payload['handInId'])), tally);
      if (operation.type === 'progress.time-on-task') {
        const { stepId, seconds } = operation.payload as OperationPayload<'progress.time-on-task'>;
        owed.set(`${personId} ${stepId}`, (owed.get(`${personId} ${stepId}`) ?? 0) + seconds);
      }
    }
  }
  for (const [place, seconds] of owed) {
    const stored = found.seconds.get(place) ?? 0;
    if (stored < seconds) tally.lost += 1;
    if (stored > seconds) tally.duplicated += 1;
  }
  return acknowledged;
}

function count(effects: number | undefined, tally: Tally): void {
  if (effects === undefined || effects === 0) tally.lost += 1;
  else if (effects > 1) tally.duplicated += 1;
}
