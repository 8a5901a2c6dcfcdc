import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import type { OperationResult, OperationType } from '@kindling/contracts';
import { clearAway } from '../rig/foundation.ts';
import { openExercise, openLesson, plainWork } from '../rig/props.ts';
import { Rig } from '../rig/rig.ts';
import type { BenchOptions } from './bench.ts';
import { gatherLearners, type Learner } from './live/learners.ts';
import { cpuMicrosOf, cpuMicrosOfFamily } from './live/cpu-of.ts';
import { heatMapReads } from './heat-map-reads.ts';
import { median, percentile, rounded } from './median.ts';

/** All learners together; a pupil at work saves, answers or moves on every few seconds. */
const WRITES_PER_SECOND = 60;
interface Round { readonly writesPerCpuSecond: number; /** Of the server's program alone, without PostgreSQL. */ readonly writesPerApiSecond: number; readonly ms: readonly number[]; readonly refused: number }
interface Sent { readonly learner: Learner; readonly type: OperationType; readonly payload: object }

/** What pupils' work costs the server: operations over HTTP at a steady pace, forty learners and four hundred, each write acknowledged and looked up afterwards. */
export async function benchLearnerWrites({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const rig = await Rig.start({ durable: true });
  try {
    const learners = await gatherLearners(rig, quick ? 80 : 400);
    const applied: string[] = [];
    const made: { few: Round[]; many: Round[] } = { few: [], many: [] };
    // The first pair is for the compiler.
    for (let round = 0; round <= (quick ? 1 : 5); round++) {
      const pair = { few: await writeFor(rig, learners.slice(0, 40), quick ? 2 : 8, applied), many: await writeFor(rig, learners, quick ? 2 : 8, applied) };
      if (round > 0) { made.few.push(pair.few); made.many.push(pair.many); }
    }
    const all = [...made.few, ...made.many];
    const rate = (rounds: readonly Round[], of: 'writesPerCpuSecond' | 'writesPerApiSecond' = 'writesPerCpuSecond'): number => Math.round(median(rounds.map((round) => round[of])));
    const ms = (share: number): number => rounded(percentile(all.flatMap((round) => round.ms), share), 1);
    return {
      writesPerCpuSecond40: rate(made.few), writesPerCpuSecond400: rate(made.many), p50Ms: ms(0.5), p99Ms: ms(0.99), lost: await countLost(rig, applied),
      writesPerApiSecond40: rate(made.few, 'writesPerApiSecond'), writesPerApiSecond400: rate(made.many, 'writesPerApiSecond'), ...await heatMapReads(rig, quick ? 5 : 25),
      acknowledged: applied.length, refused: all.reduce((sum, round) => sum + round.refused, 0), learners: [40, learners.length], perSecond: WRITES_PER_SECOND, load: rounded(loadavg()[0] ?? 0, 1),
    };
  } finally {
    await rig.stop();
    await clearAway();
  }
}

async function writeFor(rig: Rig, learners: readonly Learner[], seconds: number, applied: string[]): Promise<Round> {
  const [ms, answers, before, started] = [[] as number[], [] as Promise<boolean>[], cpuOf(rig), performance.now()];
  for (let write = 0; write < seconds * WRITES_PER_SECOND; write++) {
    const wait = started + (write * 1000) / WRITES_PER_SECOND - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const learner = learners[write % learners.length];
    if (learner) answers.push(send(rig, deedOf(learner, write), ms, applied));
  }
  const fine = (await Promise.all(answers)).filter((each) => each).length;
  const after = cpuOf(rig);
  const rate = (...programs: readonly ('api' | 'postgres')[]): number => (fine * 1e6) / programs.reduce((sum, program) => sum + after[program] - before[program], 0);
  return { writesPerCpuSecond: rate('api', 'postgres'), writesPerApiSecond: rate('api'), ms, refused: answers.length - fine };
}
const cpuOf = (rig: Rig): { api: number; postgres: number } => ({ api: cpuMicrosOf(rig.apiPid ?? 0), postgres: cpuMicrosOfFamily(rig.postgresPid ?? 0) });

/** A revision is the heaviest; between two of them come answers, steps and minutes. */
function deedOf(learner: Learner, write: number): Sent {
  const step = { classId: learner.classId, lessonId: openLesson, stepId: 'recall' };
  const deeds: Sent[] = [
    { learner, type: 'workshop.save-revision', payload: { classId: learner.classId, exerciseId: openExercise, revisionId: randomUUID(), projectId: randomUUID(), parentId: null, work: plainWork } },
    { learner, type: 'progress.answer', payload: { ...step, answerId: randomUUID(), answer: { kind: 'choice', itemId: 'q1', choiceId: 'a' } } },
    { learner, type: 'progress.step-visited', payload: step },
    { learner, type: 'progress.time-on-task', payload: { ...step, seconds: 30 } },
  ];
  return deeds[Math.floor(write / 7) % deeds.length] as Sent;
}

async function send(rig: Rig, { learner, type, payload }: Sent, ms: number[], applied: string[]): Promise<boolean> {
  const [opId, started] = [randomUUID(), performance.now()];
  const operation = { opId, deviceSeq: learner.deviceSeq++, schema: 1, type, payload, clientTime: new Date().toISOString() };
  const answer = await fetch(`${rig.url}/api/operations`, {
    method: 'POST', headers: { 'content-type': 'application/json', cookie: learner.cookie, origin: rig.url }, body: JSON.stringify({ deviceId: learner.deviceId, operations: [operation] }),
  });
  const { results } = await answer.json() as { results?: OperationResult[] };
  ms.push(performance.now() - started);
  if (results?.[0]?.outcome !== 'applied') return false;
  applied.push(opId);
  return true;
}

async function countLost(rig: Rig, applied: readonly string[]): Promise<number> {
  const [row] = await rig.db.query<{ count: string }[]>('select count(*) from operation_receipt where op_id = any($1::uuid[])', [applied]);
  return applied.length - Number(row?.count ?? 0);
}
