import { randomUUID } from 'node:crypto';
import type { Check, CircuitExercise, Diagram, Exercise, Lesson, OperationPayload, OperationResult, OperationType, PythonCheck, PythonExercise, SketchSource, Work } from '@kindling/contracts';
import { noDiagram } from '@kindling/contracts';
import type { TestApi, TestClient } from '@kindling/testing';

const text = (word: string) => ({ zh: word, en: word });
/** Stands in every key; must never be seen outside. */
export const CANARY = 'canary-of-the-key';

export const circuit: Diagram = {
  version: 1,
  parts: [
    { id: 'uno', type: 'wokwi-arduino-uno', left: 20, top: 150 }, { id: 'led1', type: 'wokwi-led', left: 225, top: 30, attrs: { color: 'red' } },
    { id: 'r1', type: 'wokwi-resistor', left: 120, top: 84, attrs: { value: '220' } },
  ],
  connections: [['uno:13', 'r1:1', 'green', []], ['r1:2', 'led1:A', 'green', []], ['led1:C', 'uno:GND.1', 'black', []]],
};
const checks: Check[] = [
  { id: 'wiring', title: text('wired'), failed: text('not wired'), simulateMs: 0, stimuli: [], expectations: [{ kind: 'circuit-safe' }, { kind: 'led-on-pin', pin: '13' }] },
  { id: 'period', title: text('once a second'), failed: text('not once a second'), simulateMs: 4500, stimuli: [], expectations: [{ kind: 'period', signal: { led: 'led1' }, ms: 1000, toleranceMs: 50, cycles: 3 }] },
];
const exercise = (id: string, graded: boolean): CircuitExercise => ({
  id, title: text(id), task: text('blink'), toolbox: ['arduino_loop'], starter: { blocks: {}, diagram: circuit }, checks: graded ? checks : [],
  hints: [{ level: 1, body: text(CANARY) }], reference: { code: `// ${CANARY}`, diagram: circuit },
});
const pythonChecks: PythonCheck[] = [
  { id: 'adds', title: text('adds'), failed: text('does not add'), hidden: false, stdin: '2\n3\n', expectations: [{ kind: 'prints-numbers', numbers: [5], tolerance: 0 }] },
  { id: 'negative', title: text('adds others'), failed: text('not always'), hidden: true, after: 'adds', stdin: '-40417\n1\n', expectations: [{ kind: 'prints-numbers', numbers: [-40416], tolerance: 0 }] },
  { id: 'no-sum', title: text('by itself'), failed: text('sum is there'), hidden: false, stdin: '', expectations: [{ kind: 'source-calls', name: 'sum', wanted: false }] },
];
const pythonExercise = (id: string, graded: boolean): PythonExercise => ({
  kind: 'python', id, title: text(id), task: text('add'), starter: { code: 'print(1)\n' }, sampleInput: '2\n3\n', files: [{ name: 'notes.txt', text: 'one\n' }],
  checks: graded ? pythonChecks : [], hints: [{ level: 1, body: text(CANARY) }], reference: { code: `# ${CANARY}` },
});
const bench = (id: string, exerciseId: string) => ({ kind: 'workbench' as const, phase: 'make' as const, id, title: text(id), minutes: 10, body: text('do it'), exercise: exerciseId });
const lesson = (id: string, number: number, steps: Lesson['steps']): Lesson => ({
  id, number, visitors: number === 1, title: text(id), goal: text('goal'), minutes: 90, concepts: [{ id: 'loop', name: text('loop') }], steps,
  prep: { goal: text(CANARY), timing: text('t'), likelyErrors: [text('1'), text('2'), text('3')], askThis: text('a'), script: text('s') },
});

/** Lesson `first` (number 1, open) has `first-blink`, `first-python` and, without checks, `first-play`; lesson `second` is closed. */
export async function addTestLessons(api: TestApi): Promise<void> {
  const { db, club } = api;
  const lessons = [lesson('first', 1, [bench('play', 'first-play'), bench('make', 'first-blink'), bench('python', 'first-python')]), lesson('second', 2, [bench('make', 'second-blink'), bench('python', 'second-python')])];
  await db.query("insert into course (id, version, content) values ('maker-club-1', 'test', $1)", [JSON.stringify({ id: 'maker-club-1', title: text('c'), summary: text('s'), lessons: ['first', 'second'] })]);
  for (const each of lessons) await db.query("insert into lesson (id, course_id, number, version, content) values ($1, 'maker-club-1', $2, 'test', $3)", [each.id, each.number, JSON.stringify(each)]);
  const exercises: [string, Exercise][] = [
    ['first', exercise('first-play', false)], ['first', exercise('first-blink', true)], ['second', exercise('second-blink', true)],
    ['first', pythonExercise('first-python', true)], ['second', pythonExercise('second-python', true)],
  ];
  for (const [lessonId, each] of exercises) await db.query("insert into exercise (id, lesson_id, version, content) values ($1, $2, 'test', $3)", [each.id, lessonId, JSON.stringify(each)]);
  for (const each of [club.own, club.neighbour]) await db.query("insert into lesson_opening (class_id, lesson_id, opens_at) values ($1, 'first', now() - interval '1 hour')", [each.id]);
}

const write = (id: string, LEVEL: string) => ({ type: 'io_digital_write', id, fields: { PIN: '13', LEVEL } });
const wait = (id: string, ms: number) => ({ type: 'time_delay', id, inputs: { MS: { block: { type: 'math_number', id: `${id}n`, fields: { NUM: ms } } } } });
type Block = Record<string, unknown>;
const stack = ([first = {}, ...rest]: Block[]): Block => (rest.length === 0 ? first : { ...first, next: { block: stack(rest) } });
/** On and off for `ms` each. */
export const blinkBlocks = (ms: number, diagram: Diagram = circuit): Work & { source: SketchSource } => ({
  diagram,
  source: { mode: 'blocks', blocks: { blocks: { languageVersion: 0, blocks: [{ type: 'arduino_loop', id: 'L', inputs: { DO: { block: stack([write('a', 'HIGH'), wait('b', ms), write('c', 'LOW'), wait('d', ms)]) } } }] } } },
});
export const pythonWork = (code: string): Work => ({ diagram: noDiagram, source: { mode: 'python', code } });
export const textWork = (code: string): Work => ({ diagram: circuit, source: { mode: 'text', code } });

/** One operation as the outbox would send it; the same `opId` is the same operation. */
export async function sendOperation<T extends OperationType>(client: TestClient, type: T, payload: OperationPayload<T>, opId: string = randomUUID()): Promise<OperationResult> {
  const { results } = await client.get('operations.apply', { body: { deviceId: randomUUID(), operations: [{ opId, deviceSeq: 1, schema: 1, type, payload, clientTime: '1970-01-01T00:00:00Z' }] } });
  const [result] = results;
  if (!result) throw new Error('no result');
  return result;
}
