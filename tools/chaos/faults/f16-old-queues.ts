import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { operationPayloads, type Operation, type OperationResult } from '@kindling/contracts';
import { knockJson } from '../../rig/knock.ts';
import { putEvent } from '../../rig/props.ts';
import { withRig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';

interface Queue { readonly client: string; /** A pupil's computer when it is not said. */ readonly by?: 'teacher'; readonly operations: readonly Operation[] }
/** Recorded from earlier clients and never edited: a computer may come back with them after weeks. */
const queuesFile = 'tools/chaos/fixtures/queues.json';

export const oldQueues: Exercise = {
  says: 'queues recorded from earlier clients reach the server of today: none is rejected, each is in effect once', quick: true,
  run: (tally) => withRig({}, async (rig) => {
    const [personId = ''] = rig.club.own.pupils;
    const { own } = rig.club;
    const cookies = { pupil: (await rig.as(personId)).cookie, teacher: (await rig.as(own.teacher)).cookie };
    const eventId = await putEvent(rig.db, own.id, own.teacher);
    const queues = JSON.parse(readFileSync(queuesFile, 'utf8').replaceAll('CLASS', own.id).replaceAll('EVENT', eventId)) as Queue[];
    for (const { client, by = 'pupil', operations } of [...queues, ...queues]) {
      const { status, text, ms } = await knockJson(rig.url, 'POST', '/api/operations', cookies[by], { deviceId: randomUUID(), operations });
      tally.took(ms);
      tally.expect(status === 200, () => `${client}: ${status} ${text.slice(0, 200)}`);
      const results = status === 200 ? (JSON.parse(text) as { results: OperationResult[] }).results : [];
      for (const result of results) tally.expect(result.outcome !== 'rejected', () => `${client}: ${JSON.stringify(result)}`);
    }
    const types = new Set(queues.flatMap((queue) => queue.operations.map((each) => each.type)));
    for (const type of Object.keys(operationPayloads)) tally.expect(types.has(type), () => `no recorded queue holds ${type}`);
    const [stored] = await rig.db.query<{ receipts: number; revisions: number; seconds: number; heads: number }[]>(
      "select (select count(*)::int from operation_receipt where person_id in ($1, $2)) receipts, (select coalesce(sum(heads), 0)::int from event_attendance where event_id = $3) heads, (select count(*)::int from revision r join project p on p.id = r.project_id where p.owner_id = $1) revisions, (select coalesce(sum(seconds), 0)::int from step_progress where person_id = $1) seconds", [personId, own.teacher, eventId]);
    const sent = queues.flatMap((queue) => queue.operations);
    tally.lost += Math.max(0, sent.length - (stored?.receipts ?? 0)) + Math.max(0, 3 - (stored?.revisions ?? 0));
    tally.duplicated += Math.max(0, (stored?.seconds ?? 0) - 45);
    tally.expect(stored?.heads === 2, () => `${stored?.heads} heads at the event, not 2`);
    tally.note(`${queues.length} recorded queues: ${queues.map((queue) => queue.client).join('; ')}`);
  }),
};
