import { liveCommands, type LiveCommandKind } from '@kindling/contracts';
import { seededRandom } from '@kindling/kernel';
import { packPoints } from '../../../libs/live-class/domain/index.ts';

/** `by`: the tutor, or a pupil's place. `atMs`: class time. A glimpse is what is seen once and kept nowhere. */
export interface Line { readonly atMs: number; readonly by: 'tutor' | number; readonly message: 'live.command' | 'live.glimpse'; readonly said: object }
export interface ClassShape { readonly minutes: number; readonly pupils: number }
export interface Script { readonly lines: readonly Line[]; /** What this version has no command for, and which stands for it with as many bytes. */ readonly standIns: readonly string[] }

const LESSON = '01-first-light';
const steps = ['theory', 'predict', 'run', 'modify', 'make', 'build'];
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const sayings = ['老师，我的灯亮了！', '第三步的线接在哪里？', '我这里没有声音', '看到了', 'delay(500) 是半秒吗？', '再讲一遍可以吗', '做好了'];
const STROKES_ON_PAGE = 200;
const SKETCHES_EACH = 4;
const commanded = (atMs: number, by: Line['by'], kind: string, data: unknown): Line => ({ atMs, by, message: 'live.command', said: { kind, data } });
const glimpsed = (atMs: number, glimpse: unknown): Line => ({ atMs, by: 'tutor', message: 'live.glimpse', said: { glimpse } });

/**
 * Forty-five minutes as a tutor holds them: 900 strokes and what is seen of them while they are drawn, a pointer, 500 lines of
 * chat, six polls, forty slides, 4000 signs of code, sixty raised hands, and every pupil's steps. Shorter classes have their share.
 */
export function classScript({ minutes, pupils }: ClassShape): Script {
  const random = seededRandom(45);
  const share = (count: number): number => Math.max(1, Math.round((count * minutes) / 45));
  const below = (count: number): number => Math.floor(random() * count);
  const someTime = (): number => below(minutes * 60_000);
  const evenly = (at: number, of: number): number => Math.round((at / of) * minutes * 60_000);
  const lines: Line[] = [];
  const add = (count: number, make: (at: number) => Line): void => { for (let at = 0; at < count; at++) lines.push(make(at)); };
  lines.push(...boardLines(share(900), evenly, below));
  add(share(1500), () => glimpsed(someTime(), { is: 'pointer', page: 0, at: { x: below(1600), y: below(900) } }));
  add(share(500), () => commanded(someTime(), below(pupils), 'chat.say', { text: sayings[below(sayings.length)] }));
  add(share(40), (frame) => commanded(evenly(frame, share(40)), 'tutor', 'slide.set', { lessonId: LESSON, stepId: steps[frame % steps.length], frame: frame % 60 }));
  add(share(60), () => commanded(someTime(), below(pupils), 'hand.up', {}));
  add(share(60), () => commanded(someTime(), below(pupils), 'hand.down', {}));
  add(pupils * share(20), (at) => commanded(someTime(), at % pupils, 'step.at', { lessonId: LESSON, stepId: steps[below(steps.length)], passed: below(6), of: 6 }));
  for (let poll = 0; poll < share(6); poll++) lines.push(...pollLines(poll, evenly(poll + 0.5, share(6)), pupils));
  const code = codeLines(share(400), evenly);
  return { lines: [...lines, ...code.lines].sort((a, b) => a.atMs - b.atMs), standIns: code.standIns };
}

function boardLines(strokes: number, evenly: (at: number, of: number) => number, below: (count: number) => number): Line[] {
  const walk = (points: number): string => {
    const way = [{ x: 300 + below(900), y: 200 + below(500) }];
    for (let at = 1; at < points; at++) { const last = way.at(-1) ?? { x: 0, y: 0 }; way.push({ x: Math.min(1600, Math.max(0, last.x + below(41) - 20)), y: Math.min(900, Math.max(0, last.y + below(41) - 20)) }); }
    return packPoints(way);
  };
  const lines = [commanded(0, 'tutor', 'board.show', { on: true })];
  for (let n = 0; n < strokes; n++) {
    const [atMs, page] = [evenly(n, strokes) + 1, Math.floor(n / STROKES_ON_PAGE)];
    if (n > 0 && n % STROKES_ON_PAGE === 0) lines.push(commanded(atMs - 1, 'tutor', 'board.add-page', {}));
    for (let part = 1; part <= SKETCHES_EACH; part++) lines.push(glimpsed(atMs + part * 250, { is: 'sketch', page, n, c: 0, w: 0, p: walk(8) }));
    lines.push(commanded(atMs + 1200, 'tutor', 'board.put', { page, n, shape: { is: 'pen', c: 0, w: 0, p: walk(30) } }));
  }
  return lines;
}

/** Ten signs at a time. */
function codeLines(count: number, evenly: (at: number, of: number) => number): Script {
  const [shareId, put] = [id(900), 'digitalWr'];
  const real = (['share.open', 'share.edit'] as string[]).every((kind) => kind in liveCommands);
  const program = { shareId, format: 'text', title: '一起写', exerciseId: null, body: '', diagram: { version: 1, parts: [], connections: [] } };
  const edit = (version: number): Line => commanded(evenly(version + 0.2, count) + 2, 'tutor', 'share.edit', { shareId, version, changes: [{ from: 0, to: 0, insert: `${put}\n` }], caret: 10 });
  const standIn = (at: number): Line => commanded(evenly(at + 0.2, count) + 2, 'tutor', 'chat.say', { text: put.repeat(8) });
  const first = commanded(1, 'tutor', 'share.open', program);
  if (!real || !liveCommands['share.open' as LiveCommandKind].safeParse(program).success) return { lines: Array.from({ length: count }, (_, at) => standIn(at)), standIns: ['code'] };
  return { lines: [first, ...Array.from({ length: count }, (_, version) => edit(version))], standIns: [] };
}

function pollLines(poll: number, atMs: number, pupils: number): Line[] {
  const pollId = id(poll);
  const votes = Array.from({ length: pupils }, (_, by) => commanded(atMs + 1000 + by * 400, by, 'poll.vote', { pollId, option: by % 3 }));
  return [commanded(atMs, 'tutor', 'poll.open', { pollId, question: '哪一根线先接？', options: ['红线', '黑线', '都可以'] }), ...votes, commanded(atMs + 40_000, 'tutor', 'poll.close', { pollId })];
}
