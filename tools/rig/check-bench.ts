import { randomUUID } from 'node:crypto';
import type { CheckReport, Compilation, Diagram } from '@kindling/contracts';
import { fillClass } from './full-class.ts';
import { knock, knockJson, type Answer } from './knock.ts';
import type { Rig } from './rig.ts';

const exerciseId = '02-half-second';
export const honestBlink = 'void setup() { pinMode(13, OUTPUT); }\nvoid loop() { digitalWrite(13, HIGH); delay(500); digitalWrite(13, LOW); delay(500); }\n';

export interface Checked { readonly answer: Answer; readonly compilation: Compilation | null; readonly report: CheckReport | null }
/** Pupils who press Check one after the other, so that nobody's allowance runs out. */
export interface CheckBench { readonly check: (code: string, diagram?: Diagram) => Promise<Checked>; readonly memoryMb: () => Promise<number>; readonly lagMs: () => Promise<number> }

export async function openCheckBench(rig: Rig): Promise<CheckBench> {
  const pupils = await fillClass(rig, 30);
  const cookies = await Promise.all(pupils.map(async ({ personId }) => (await rig.as(personId)).cookie));
  await rig.db.query("insert into lesson_opening (class_id, lesson_id, opens_at) select $1, lesson_id, now() from exercise where id = $2 on conflict do nothing", [rig.club.own.id, exerciseId]);
  const [row] = await rig.db.query<{ content: { starter: { diagram: Diagram } } }[]>('select content from exercise where id = $1', [exerciseId]);
  if (!row) throw new Error(`no exercise ${exerciseId}`);
  let turn = 0;
  const path = `/api/classes/${rig.club.own.id}/exercises/${exerciseId}/attempts`;
  const check = async (code: string, diagram: Diagram = row.content.starter.diagram): Promise<Checked> => {
    const cookie = cookies[turn++ % cookies.length] ?? '';
    const answer = await knockJson(rig.url, 'POST', path, cookie, { attemptId: randomUUID(), work: { source: { mode: 'text', code }, diagram } }, 150_000);
    const body = answer.status === 200 ? JSON.parse(answer.text) as { compilation: Compilation; report: CheckReport } : null;
    return { answer, compilation: body?.compilation ?? null, report: body?.report ?? null };
  };
  const metric = async (name: string): Promise<number> => Number(new RegExp(`^${name} (.+)$`, 'm').exec((await knock(rig.url, { path: '/metrics' })).text)?.[1] ?? NaN);
  return { check, memoryMb: async () => (await metric('process_resident_memory_bytes')) / 1e6, lagMs: async () => (await metric('nodejs_eventloop_lag_p99_seconds')) * 1000 };
}
