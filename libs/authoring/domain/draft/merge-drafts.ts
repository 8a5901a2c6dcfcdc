import type { LessonDraft } from '@kindling/contracts';

export interface Merged {
  readonly draft: LessonDraft;
  /** Steps that both had changed: theirs stays, mine stands behind it as a copy. */
  readonly doubled: readonly string[];
  /** Parts of the lesson's head that both had changed: theirs stays and mine is told, so that nothing is lost unseen. */
  readonly clashes: readonly Clash[];
}
export interface Clash { readonly field: string; readonly mine: unknown }

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
interface Named { readonly id: string }

/** Two people wrote on the same lesson: what each of them changed is brought together, step by step. */
export function mergeDrafts(base: LessonDraft, mine: LessonDraft, theirs: LessonDraft): Merged {
  const exercises = mergeList(base.exercises, mine.exercises, theirs.exercises);
  const steps = mergeList(base.lesson.steps, mine.lesson.steps, theirs.lesson.steps);
  const concepts = mergeList(base.lesson.concepts, mine.lesson.concepts, theirs.lesson.concepts);
  const head = mergeHead(base.lesson, mine.lesson, theirs.lesson);
  // A step of mine that was doubled works with my exercise where that was doubled too.
  const renamed = new Map(exercises.doubled.map(({ from, to }) => [from, to]));
  const copies = new Set(steps.doubled.map(({ to }) => to));
  const linked = steps.list.map((step) => ('exercise' in step && copies.has(step.id) ? { ...step, exercise: renamed.get(step.exercise) ?? step.exercise } : step));
  return { draft: { lesson: { ...head.lesson, concepts: concepts.list, steps: linked }, exercises: exercises.list }, doubled: steps.doubled.map(({ to }) => to), clashes: head.clashes };
}

function mergeHead(base: LessonDraft['lesson'], mine: LessonDraft['lesson'], theirs: LessonDraft['lesson']) {
  const lesson: Record<string, unknown> = { ...theirs };
  const clashes: Clash[] = [];
  for (const field of ['title', 'goal', 'minutes', 'prep'] as const) {
    if (same(mine[field], base[field])) continue;
    if (same(theirs[field], base[field])) lesson[field] = mine[field];
    else if (!same(mine[field], theirs[field])) clashes.push({ field, mine: mine[field] });
  }
  return { lesson: lesson as unknown as LessonDraft['lesson'], clashes };
}

interface Doubled { readonly from: string; readonly to: string }
function mergeList<T extends Named>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): { list: T[]; doubled: Doubled[] } {
  const doubled: Doubled[] = [];
  const known = byId(base);
  const [own, other] = [byId(mine), byId(theirs)];
  const merged = new Map<string, T[]>();
  for (const id of new Set([...known.keys(), ...own.keys(), ...other.keys()])) {
    const [before, my, their] = [known.get(id), own.get(id), other.get(id)];
    // Taken out by one and changed by the other: what was changed stays.
    if (!my || !their) { const left = my ?? their; if (left && (!before || !same(left, before))) merged.set(id, [left]); continue; }
    if (same(my, their) || same(my, before)) merged.set(id, [their]);
    else if (same(their, before)) merged.set(id, [my]);
    else { const copy = { ...my, id: freshId(id, [...own.keys(), ...other.keys(), ...known.keys()]) }; doubled.push({ from: id, to: copy.id }); merged.set(id, [their, copy]); }
  }
  return { list: inOrder(base, mine, theirs).flatMap((id) => merged.get(id) ?? []), doubled };
}
const byId = <T extends Named>(list: readonly T[]): Map<string, T> => new Map(list.map((each) => [each.id, each]));

/** Their order, unless only I moved something; what the other does not have comes behind its neighbour. */
function inOrder(base: readonly Named[], mine: readonly Named[], theirs: readonly Named[]): string[] {
  const ids = (list: readonly Named[]): string[] => list.map(({ id }) => id);
  const kept = (list: readonly Named[]): string[] => ids(list).filter((id) => base.some((each) => each.id === id) && mine.some((each) => each.id === id) && theirs.some((each) => each.id === id));
  const iMoved = !same(kept(mine), kept(base)) && same(kept(theirs), kept(base));
  const [first, second] = iMoved ? [ids(mine), ids(theirs)] : [ids(theirs), ids(mine)];
  const order = [...first];
  second.forEach((id, at) => { if (!order.includes(id)) order.splice(order.indexOf(second[at - 1] ?? '') + 1, 0, id); });
  return order;
}

export function freshId(wanted: string, taken: readonly string[]): string {
  const stem = wanted.slice(0, 34).replace(/-\d+$/, '');
  for (let number = 2; ; number++) if (!taken.includes(`${stem}-${number}`)) return `${stem}-${number}`;
}
