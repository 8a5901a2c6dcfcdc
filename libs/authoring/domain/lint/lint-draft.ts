import { exercise as exerciseSchema, step as stepSchema, type DraftFinding, type Exercise, type FindingCode, type LessonDraft, type QuizItem, type Step } from '@kindling/contracts';
import { picturesIn } from '../draft/new-draft.ts';

type Say = (code: FindingCode, at?: string, params?: DraftFinding['params']) => void;
/** What a lesson may do without. The rest keeps it from being published. */
const advice: ReadonlySet<FindingCode> = new Set(['no-hint', 'no-checks', 'few-steps', 'exercise-unused', 'many-right-answers', 'no-caption', 'film-missing', 'not-tried']);

/** What can be said without running anything. `pictures` and `films` are the files that the lesson has. */
export function lintDraft({ lesson, exercises }: LessonDraft, pictures: readonly string[], films: readonly string[] = []): DraftFinding[] {
  const findings: DraftFinding[] = [];
  const about = (stepId: string | null, exerciseId: string | null): Say => (code, at = '', params = {}) =>
    void findings.push({ code, severity: advice.has(code) ? 'advice' : 'error', stepId, exerciseId, at: at.slice(0, 200), params });
  const whole = about(null, null);
  const { steps, ...head } = lesson;
  if (steps.length === 0) whole('no-steps');
  else if (steps.length < 4) whole('few-steps', '', { count: steps.length });
  lintTexts(head, '', whole);
  for (const id of twice([...steps, ...exercises.map((each) => ({ id: `exercise ${each.id}` }))].map((each) => each.id))) whole('same-id-twice', '', { id });
  for (const step of steps) lintStep(step, { exercises, pictures, films }, about(step.id, null));
  for (const exercise of exercises) lintExercise(exercise, steps, about(null, exercise.id));
  return findings;
}
const twice = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];

type Around = { readonly exercises: readonly Exercise[]; readonly pictures: readonly string[]; readonly films: readonly string[] };
function lintStep(step: Step, { exercises, pictures, films }: Around, say: Say): void {
  const before = counted(say);
  lintTexts(step, '', before.say);
  for (const file of new Set(picturesIn(step))) if (!pictures.includes(file)) before.say('picture-missing', '', { file });
  if ('exercise' in step && !exercises.some(({ id }) => id === step.exercise)) before.say('exercise-missing');
  lintKind(step, before.say);
  if (step.kind === 'video') lintFilm(step, films, before.say);
  // Named one by one above, or else all at once: a kind that is newer than these rules is judged by its shape alone.
  if (before.count() === 0 && !stepSchema.safeParse(step).success) say('not-whole');
}
function counted(say: Say): { say: Say; count: () => number } {
  let count = 0;
  return { say: (...told) => { if (!advice.has(told[0])) count += 1; say(...told); }, count: () => count };
}

function lintKind(step: Step, say: Say): void {
  const items: readonly QuizItem[] = step.kind === 'quiz' ? step.items ?? [] : step.kind === 'predict' ? [step.item] : [];
  items.forEach((item, at) => { lintItem(item, step.kind === 'quiz' ? `items.${at}` : 'item', say); });
  if (step.kind === 'quiz' && items.length === 0) say('empty-step');
  if ((step.kind === 'theory' || step.kind === 'video') && (step.frames?.length ?? 0) < 2) say('empty-step');
  if (step.kind === 'parsons' && (step.lines?.filter((line) => !line.distractor).length ?? 0) < 2) say('empty-step');
}

/** A film that is not here leaves its still twin, which is a lesson too. A film that is here is not shown without captions in both languages. */
function lintFilm({ film = '', captions }: Extract<Step, { kind: 'video' }>, films: readonly string[], say: Say): void {
  if (film === '') { say('no-film'); return; }
  if (!films.includes(film)) { say('film-missing', '', { file: film }); return; }
  for (const language of ['zh', 'en'] as const) if (!films.includes(captions?.[language] ?? '')) say('no-captions', `captions.${language}`, { language });
}

function lintItem(item: QuizItem, at: string, say: Say): void {
  if (item.kind !== 'choice' && item.kind !== 'multiple') return;
  const right = item.choices.filter((choice) => choice.correct).length;
  if (right === 0) say('no-right-answer', at);
  if (right > 1 && item.kind === 'choice') say('many-right-answers', at, { count: right });
  for (const language of ['zh', 'en'] as const) {
    const [again] = twice(item.choices.map((choice) => choice.text[language].trim()).filter((word) => word !== ''));
    if (again !== undefined) { say('same-answer-twice', at, { answer: again }); return; }
  }
}

function lintExercise(exercise: Exercise, steps: readonly Step[], say: Say): void {
  const told = counted(say);
  lintTexts(exercise, '', told.say);
  if (!exerciseSchema.safeParse(exercise).success && told.count() === 0) say('not-whole');
  const at = steps.filter((step) => 'exercise' in step && step.exercise === exercise.id);
  if (at.length === 0) say('exercise-unused');
  const isFree = at.every((step) => step.kind !== 'workbench' || step.phase === 'run');
  if (isFree) return;
  if ((exercise.checks?.length ?? 0) === 0) say('no-checks');
  else if ((exercise.hints?.length ?? 0) === 0) say('no-hint');
}

/** Walks to every text of two languages. A picture's words are its description, a frame's words the twin of what it shows. */
function lintTexts(value: unknown, at: string, say: Say): void {
  if (Array.isArray(value)) { value.forEach((inner, index) => { lintTexts(inner, join(at, index), say); }); return; }
  if (typeof value !== 'object' || value === null) return;
  if (isText(value)) { lintText(value, at, say); return; }
  // Captions are names of files, one a language.
  for (const [key, inner] of Object.entries(value)) if (key !== 'captions') lintTexts(inner, join(at, key), say);
}
const join = (at: string, key: string | number): string => (at === '' ? String(key) : `${at}.${key}`);
const isText = (value: object): value is { zh: string; en: string } => 'zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string' && Object.keys(value).length === 2;

function lintText({ zh, en }: { zh: string; en: string }, at: string, say: Say): void {
  const missing = zh.trim() === '' ? 'zh' : en.trim() === '' ? 'en' : null;
  if (missing === null) return;
  if (zh.trim() === '' && en.trim() === '') say(at.endsWith('alt') ? 'no-alt' : /^frames\.\d+\.body$/.test(at) ? 'no-text-twin' : at.endsWith('caption') ? 'no-caption' : 'empty-text', at);
  else say('missing-translation', at, { language: missing });
}
