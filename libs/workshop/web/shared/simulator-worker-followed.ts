import type { Diagram, HandDeed } from '@kindling/contracts';
import { FollowedRun, stepMs, type FollowedUpdate, type TimedDeed } from '@kindling/simulator';

/** Where the board should stand: at wall time `at` it stood at `simMs`. Wall time, because a worker's own clock starts with it. */
export interface Course { readonly simMs: number; readonly at: number; readonly speed: number }
export type FollowCommand =
  | { readonly kind: 'load'; readonly hex: string; readonly diagram: Diagram; readonly deeds: readonly TimedDeed[] }
  | { readonly kind: 'course'; readonly course: Course }
  | { readonly kind: 'know' | 'forget'; readonly deeds: readonly TimedDeed[] }
  | { readonly kind: 'do'; readonly deed: HandDeed };
export type FollowAnswer = { readonly kind: 'update'; readonly update: FollowedUpdate; readonly anew: boolean } | { readonly kind: 'did'; readonly timed: TimedDeed };

const FRAME_MS = 33;
/** The rest of the time belongs to messages; a browser that rarely calls gets more done each time. */
const WORK_SHARE = 0.8;
const MOST_WORK_MS = 500;
let run: FollowedRun | null = null;
let course: Course = { simMs: 0, at: Date.now(), speed: 0 };
let anew = true;
let last = performance.now();

const heed: { readonly [K in FollowCommand['kind']]: (command: Extract<FollowCommand, { kind: K }>) => void } = {
  load: ({ hex, diagram, deeds }) => { run = new FollowedRun(hex, diagram, deeds); anew = true; },
  course: (command) => {
    course = command.course;
    // Whoever ran on until the word of a pause came goes back: standing still, all boards show the very same moment.
    if (run && course.speed === 0 && run.step > Math.floor(course.simMs / stepMs)) { run.again(); anew = true; }
  },
  know: ({ deeds }) => { anew = run?.know(deeds) === true || anew; },
  forget: ({ deeds }) => { run?.forget(deeds); anew = true; },
  do: ({ deed }) => { if (run) self.postMessage({ kind: 'did', timed: run.do(deed) } satisfies FollowAnswer); },
};
self.addEventListener('message', ({ data }: MessageEvent<FollowCommand>) => (heed[data.kind] as (command: FollowCommand) => void)(data));

setInterval(() => {
  if (!run) return;
  const target = Math.floor((course.simMs + Math.max(0, Date.now() - course.at) * course.speed) / stepMs);
  const [now, before] = [performance.now(), run.cycles];
  const until = now + Math.min(MOST_WORK_MS, Math.max(FRAME_MS, now - last) * WORK_SHARE);
  last = now;
  run.runTo(target, () => performance.now() < until);
  const update = run.update(target, course.speed > 0, Math.min(before, run.cycles));
  if (update) self.postMessage({ kind: 'update', update, anew } satisfies FollowAnswer);
  anew = false;
}, FRAME_MS);
