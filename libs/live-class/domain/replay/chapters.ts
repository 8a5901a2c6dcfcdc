import type { LiveEvent } from '@kindling/contracts';

/** Class time in milliseconds, from and to. */
export type Span = readonly [number, number];
export type ChapterMark =
  | { readonly kind: 'slide'; readonly atMs: number; readonly lessonId: string; readonly stepId: string }
  | { readonly kind: 'poll'; readonly atMs: number; readonly question: string }
  | { readonly kind: 'program'; readonly atMs: number; readonly title: string }
  | { readonly kind: 'board'; readonly atMs: number }
  | { readonly kind: 'deck'; readonly atMs: number; readonly deckId: string }
  | { readonly kind: 'break'; readonly atMs: number; readonly untilMs: number };

/** Nobody speaks and nothing is shown for this long: a break, or everybody working on their own. */
export const BREAK_MS = 180_000;
/** Two sentences closer than this are one stretch of speech. */
const JOIN_MS = 3000;

/** What can be jumped to: another step on show, the board, own slides, a vote, a break. */
export function chaptersOf(events: readonly LiveEvent[], spoken: readonly Span[], lastsMs: number): readonly ChapterMark[] {
  const marks: ChapterMark[] = [...breaksOf(events, spoken, lastsMs)];
  let shown = '';
  for (const event of events) {
    if (event.k === 'poll.opened') marks.push({ kind: 'poll', atMs: event.t, question: event.d.question });
    if (event.k === 'share.opened') marks.push({ kind: 'program', atMs: event.t, title: event.d.title });
    const show = showsNext(event);
    if (!show || show.what === shown) continue;
    shown = show.what;
    marks.push(show.mark);
  }
  return marks.sort((a, b) => a.atMs - b.atMs);
}

/** Another picture of the same thing is no chapter. */
function showsNext(event: LiveEvent): { readonly what: string; readonly mark: ChapterMark } | null {
  const { t: atMs } = event;
  if (event.k === 'slide.set') return { what: `${event.d.lessonId}/${event.d.stepId}`, mark: { kind: 'slide', atMs, lessonId: event.d.lessonId, stepId: event.d.stepId } };
  if (event.k === 'deck.shown') return { what: event.d.deckId, mark: { kind: 'deck', atMs, deckId: event.d.deckId } };
  return event.k === 'board.shown' && event.d.on ? { what: 'board', mark: { kind: 'board', atMs } } : null;
}

/** Kinds that pupils cause while they work; they do not end a break. */
const background: ReadonlySet<LiveEvent['k']> = new Set(['presence.joined', 'presence.left', 'step.at', 'pupil.stuck', 'pupil.unstuck', 'hand.down']);

function breaksOf(events: readonly LiveEvent[], spoken: readonly Span[], lastsMs: number): ChapterMark[] {
  const busy: Span[] = [...events.filter((event) => !background.has(event.k)).map((event): Span => [event.t, event.t]), ...spoken, [lastsMs, lastsMs]];
  const breaks: ChapterMark[] = [];
  let busyUntil = 0;
  for (const [from, to] of busy.sort((a, b) => a[0] - b[0])) {
    if (from - busyUntil >= BREAK_MS) breaks.push({ kind: 'break', atMs: busyUntil, untilMs: from });
    busyUntil = Math.max(busyUntil, to);
  }
  return breaks;
}

export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from - last[1] <= JOIN_MS) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
