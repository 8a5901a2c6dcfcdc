import { liveCommands, type LiveCommandKind } from '@kindling/contracts';
import { seededRandom } from '@kindling/kernel';

/** `by`: the tutor, or a pupil's place. `atMs`: class time. */
export interface Line { readonly atMs: number; readonly by: 'tutor' | number; readonly kind: string; readonly data: unknown }
export interface ClassShape { readonly minutes: number; readonly pupils: number }
export interface Script { readonly lines: readonly Line[]; /** What this version has no command for, and which stands for it with as many bytes. */ readonly standIns: readonly string[] }

const LESSON = '01-first-light';
const steps = ['theory', 'predict', 'run', 'modify', 'make', 'build'];
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const sayings = ['老师，我的灯亮了！', '第三步的线接在哪里？', '我这里没有声音', '看到了', 'delay(500) 是半秒吗？', '再讲一遍可以吗', '做好了'];
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Forty-five minutes as a tutor holds them: 900 strokes, 500 lines of chat, six polls, forty slides, 4000 signs of code, sixty
 * raised hands, and every pupil's steps. Shorter classes have their share of all.
 */
export function classScript({ minutes, pupils }: ClassShape): Script {
  const random = seededRandom(45);
  const share = (count: number): number => Math.max(1, Math.round((count * minutes) / 45));
  const below = (count: number): number => Math.floor(random() * count);
  const someTime = (): number => below(minutes * 60_000);
  const lines: Line[] = [];
  const standIns = new Set<string>();
  const add = (count: number, make: (at: number) => Line): void => { for (let at = 0; at < count; at++) lines.push(make(at)); };
  const text = (length: number): string => Array.from({ length }, () => letters[below(letters.length)]).join('');
  /** The real command where there is one; a line of chat of the same length where there is not. */
  const drawn = (kind: string, data: unknown, what: string, bytes: number): Pick<Line, 'kind' | 'data'> => {
    if (kind in liveCommands && liveCommands[kind as LiveCommandKind].safeParse(data).success) return { kind, data };
    standIns.add(what);
    return { kind: 'chat.say', data: { text: text(bytes) } };
  };
  add(share(900), (n) => ({ atMs: someTime(), by: 'tutor', ...drawn('board.put', { page: 0, n, shape: { is: 'pen', c: 0, w: 0, p: text(92) } }, 'strokes', 130) }));
  add(share(500), () => ({ atMs: someTime(), by: below(pupils), kind: 'chat.say', data: { text: sayings[below(sayings.length)] } }));
  add(share(400), () => ({ atMs: someTime(), by: 'tutor', ...drawn('shared.change', { from: 0, cut: 0, put: text(10) }, 'code', 60) }));
  add(share(40), (frame) => ({ atMs: Math.round((frame / share(40)) * minutes * 60_000), by: 'tutor', kind: 'slide.set', data: { lessonId: LESSON, stepId: steps[frame % steps.length], frame: frame % 60 } }));
  add(share(60), () => ({ atMs: someTime(), by: below(pupils), kind: 'hand.up', data: {} }));
  add(share(60), () => ({ atMs: someTime(), by: below(pupils), kind: 'hand.down', data: {} }));
  add(pupils * share(20), (at) => ({ atMs: someTime(), by: at % pupils, kind: 'step.at', data: { lessonId: LESSON, stepId: steps[below(steps.length)], passed: below(6), of: 6 } }));
  for (let poll = 0; poll < share(6); poll++) lines.push(...pollLines(poll, Math.round(((poll + 0.5) / share(6)) * minutes * 60_000), pupils));
  return { lines: lines.sort((a, b) => a.atMs - b.atMs), standIns: [...standIns] };
}

function pollLines(poll: number, atMs: number, pupils: number): Line[] {
  const pollId = id(poll);
  const votes = Array.from({ length: pupils }, (_, by): Line => ({ atMs: atMs + 1000 + by * 400, by, kind: 'poll.vote', data: { pollId, option: by % 3 } }));
  return [{ atMs, by: 'tutor', kind: 'poll.open', data: { pollId, question: '哪一根线先接？', options: ['红线', '黑线', '都可以'] } }, ...votes, { atMs: atMs + 40_000, by: 'tutor', kind: 'poll.close', data: { pollId } }];
}
