import { hiddenName } from '@kindling/kernel';
import type { Exercise, Lesson, QuizItem, Step, StepAnswer, Work } from '@kindling/contracts';
import { readContent } from '../../libs/courses/api/content/read-content.ts';
import { readVariants } from '../checks/variants.ts';

export interface Question { readonly itemId: string; readonly conceptId: string; readonly answer: (right: boolean) => StepAnswer | null }
export interface BookStep { readonly id: string; readonly kind: Step['kind']; readonly questions: readonly Question[]; readonly exercise: string | null; readonly graded: boolean; readonly survey: Record<string, string> | null; readonly says: string | null }
export interface BookLesson { readonly id: string; readonly number: number; readonly steps: readonly BookStep[]; readonly concepts: readonly string[]; /** The exercise that pupils have checked: the quickest to simulate. */ readonly checked: string }
export interface LessonBook { readonly lessons: readonly BookLesson[]; readonly works: (exerciseId: string) => { readonly right: Work; readonly wrong: Work; readonly broken: Work } }

/** The course as its files say it, keys included: what is right is known here without asking the product. */
export function lessonBook(many: number): LessonBook {
  const content = readContent('content');
  if (!content.ok) throw new Error('the content is broken');
  const [course] = content.value;
  if (!course) throw new Error('no course');
  const exercises = new Map(course.lessons.flatMap((each) => each.exercises.map((exercise): [string, Exercise] => [exercise.id, exercise])));
  const lessons = course.lessons.slice(0, many).map(({ lesson }) => bookLesson(lesson, exercises));
  return { lessons, works: worksFrom(exercises) };
}

function bookLesson(lesson: Lesson, exercises: ReadonlyMap<string, Exercise>): BookLesson {
  const steps = lesson.steps.map((step): BookStep => {
    const exercise = step.kind === 'workbench' ? step.exercise : null;
    return { id: step.id, kind: step.kind, questions: questionsOf(step), exercise, graded: (exercises.get(exercise ?? '')?.checks.length ?? 0) > 0, survey: step.kind === 'survey' ? Object.fromEntries(step.questions.map((question) => [question.id, question.choices[0]?.id ?? ''])) : null, says: step.kind === 'exit-question' ? (step.choices?.[0]?.id ?? '都懂了') : step.kind === 'discussion' ? '我觉得先亮绿灯' : null };
  });
  const quick = steps.flatMap((step) => (step.graded && step.exercise ? [step.exercise] : [])).sort((a, b) => simulated(exercises.get(a)) - simulated(exercises.get(b)));
  return { id: lesson.id, number: lesson.number, steps, concepts: lesson.concepts.map((concept) => concept.id), checked: quick[0] ?? '' };
}
const simulated = (exercise: Exercise | undefined): number => (exercise && exercise.kind !== 'python' && !exercise.fault ? exercise.checks.reduce((sum, check) => sum + check.simulateMs, 0) : Infinity);

function questionsOf(step: Step): Question[] {
  if (step.kind === 'parsons') {
    const lines = step.lines.filter((line) => !line.distractor).map((line) => ({ lineId: line.id, indent: line.indent }));
    return [{ itemId: 'order', conceptId: step.concept, answer: (right) => ({ kind: 'parsons', order: right ? lines : lines.slice(1) }) }];
  }
  const items = step.kind === 'quiz' ? step.items : step.kind === 'predict' ? [step.item] : [];
  return items.map((item) => ({ itemId: item.id, conceptId: item.concept, answer: (right) => answerTo(item, right) }));
}

const otherLine = (code: string, right: readonly number[]): number => code.trimEnd().split('\n').findIndex((_, at) => !right.includes(at + 1)) + 1;

/** Null where no wrong one can be told without looking twice; then the right one is given. */
function answerTo(item: QuizItem, right: boolean): StepAnswer | null {
  const itemId = item.id;
  switch (item.kind) {
    case 'choice': return { kind: 'choice', itemId, choiceId: item.choices.find((choice) => choice.correct === right)?.id ?? '' };
    case 'multiple': return { kind: 'multiple', itemId, choiceIds: item.choices.filter((choice) => choice.correct === right).map((choice) => choice.id) };
    case 'true-false': return { kind: 'true-false', itemId, value: item.isTrue === right };
    case 'numeric': return { kind: 'numeric', itemId, value: right ? item.answer : item.answer + 2 * item.tolerance + 1000 };
    case 'short-text': return { kind: 'short-text', itemId, value: right ? (item.accepted[0] ?? '') : '不知道呢' };
    case 'line': return { kind: 'line', itemId, line: right ? (item.lines[0] ?? 1) : otherLine(item.code, item.lines) };
    case 'ordering': return right ? { kind: 'ordering', itemId, order: item.entries.map((entry) => hiddenName(item.id, entry.text)) } : null;
    case 'matching': return right ? { kind: 'matching', itemId, pairs: item.pairs.map((pair) => ({ left: pair.id, right: hiddenName(item.id, pair.right) })) } : null;
    case 'gaps': return { kind: 'gaps', itemId, values: item.gaps.map((gap) => ({ gap: gap.id, value: right ? (gap.accepted[0] ?? '') : 'zzz' })) };
  }
}

function worksFrom(exercises: ReadonlyMap<string, Exercise>): LessonBook['works'] {
  const { variants } = readVariants();
  return (exerciseId) => {
    const exercise = exercises.get(exerciseId);
    if (!exercise || exercise.kind === 'python') throw new Error(`no exercise ${exerciseId}`);
    const { code, diagram } = exercise.reference;
    const variant = variants.find((each) => each.exercise === exerciseId && each.expect === 'failed' && each.name !== 'wrong-never-ending-start');
    const text = (written: string, drawn = diagram): Work => ({ source: { mode: 'text', code: written }, diagram: drawn });
    return { right: text(code), wrong: text(variant?.code ?? (variant?.diagram ? code : 'void setup() {}\nvoid loop() {}\n'), variant?.diagram ?? diagram), broken: text('void setup() { pinMode(13, OUTPUT) }\nvoid loop() {}\n') };
  };
}
