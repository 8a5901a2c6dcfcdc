import type { OperationPayload, OperationType, Work } from '@kindling/contracts';
import { uuidV7 } from '@kindling/offline';
import { openExercise, openLesson } from '../rig/props.ts';

export interface Wish { readonly type: OperationType; readonly payload: unknown }

const steps = ['recall', 'theory', 'predict', 'run', 'make', 'exit'];

/** As much JSON as a pupil's blocks really are: some kilobytes. */
const workOf = (random: () => number, bytes: number): Work => ({
  source: { mode: 'text', code: `// ${Math.floor(random() * 1e9)}\n${'digitalWrite(13, HIGH); delay(500);\n'.repeat(Math.ceil(bytes / 36))}` }, diagram: { version: 1, parts: [], connections: [] },
});

/** One pupil's next thing to do: mostly saving, now and then a step, some minutes, a hand-in of what was saved last. */
export function simWork(classId: string, random: () => number, { bytes = 3000, now = Date.now } = {}): () => Wish {
  const id = (): string => uuidV7(now(), random);
  const projectId = id();
  let last: string | null = null;
  const at = { classId, exerciseId: openExercise };
  const step = () => ({ classId, lessonId: openLesson, stepId: steps[Math.floor(random() * steps.length)] ?? 'recall' });
  const save = (): Wish => {
    const payload: OperationPayload<'workshop.save-revision'> = { ...at, projectId, revisionId: id(), parentId: last, work: workOf(random, bytes) };
    last = payload.revisionId;
    return { type: 'workshop.save-revision', payload };
  };
  return () => {
    const dice = random();
    if (last !== null && dice < 0.06) return { type: 'workshop.hand-in', payload: { ...at, handInId: id(), projectId, revisionId: last, note: '' } };
    if (dice < 0.2) return { type: 'progress.step-visited', payload: step() };
    if (dice < 0.3) return { type: 'progress.step-done', payload: { ...step(), stepId: 'theory' } };
    if (dice < 0.5) return { type: 'progress.time-on-task', payload: { ...step(), seconds: 1 + Math.floor(random() * 60) } };
    return save();
  };
}
