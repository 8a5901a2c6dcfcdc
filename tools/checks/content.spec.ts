import { generateSketch, toolboxFor } from '@kindling/blocks';
import type { CircuitExercise, Exercise, Text } from '@kindling/contracts';
import { readContent } from '../../libs/courses/api/content/read-content.ts';
import { openItem } from '../../libs/courses/domain/index.ts';
import { judgeItem } from '../../libs/progress/domain/index.ts';
import { circuitTemplates, newExercise, type TemplateName } from '../../libs/authoring/web/exercise/exercise-templates.ts';
import { rightAnswer } from './right-answer.ts';
import { inspectCircuit, resolveCircuit } from '@kindling/simulator';

const content = readContent('content');
if (!content.ok) throw new Error(String(content.params['problems']));
const lessons = content.value.flatMap((course) => course.lessons);
const exercises = lessons.flatMap((lesson) => lesson.exercises);
const circuits = (of: readonly Exercise[]): CircuitExercise[] => of.filter((exercise) => exercise.kind !== 'python');

function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value && typeof value.zh === 'string') return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

describe('the courses', () => {
  it('have no key that an author’s page brings along in a file that any pupil may fetch', () => {
    const keys = new Set(circuits(exercises).map(({ reference }) => reference.code.trim()));
    for (const name of Object.keys(circuitTemplates)) expect(keys).not.toContain(newExercise('x', name as TemplateName).reference.code.trim());
  });
  it('have their lessons in order, with unique ids', () => {
    for (const course of content.value) expect(course.lessons.map(({ lesson }) => lesson.number)).toEqual(course.lessons.map((_, index) => index + 1));
    expect(new Set(lessons.map(({ lesson }) => lesson.id)).size).toBe(lessons.length);
    expect(new Set(exercises.map((exercise) => exercise.id)).size).toBe(exercises.length);
  });
});

it('the first twelve lessons use every kind of question', () => {
  const kinds = lessons.slice(0, 12).flatMap(({ lesson }) => lesson.steps.flatMap((step) => (step.kind === 'quiz' ? step.items.map((item) => item.kind) : [])));
  expect([...new Set(kinds)].sort()).toEqual(['choice', 'gaps', 'line', 'matching', 'multiple', 'numeric', 'ordering', 'short-text', 'true-false']);
});

describe.each(lessons.map((lesson) => [lesson.lesson.id, lesson] as const))('lesson %s', (_, { lesson, exercises: own, pictures }) => {
  it('follows PRIMM from recall to exit question', () => {
    const phases = lesson.steps.map((step) => step.phase);
    const order = ['recall', 'theory', 'predict', 'run', 'investigate', 'modify', 'make', 'exit'];
    expect([...new Set(phases)].filter((phase) => phase !== 'diagnose')).toEqual(order);
  });
  it('asks five questions at the start and five at the end, each with one right answer', () => {
    const quizzes = lesson.steps.filter((step) => step.kind === 'quiz');
    expect(quizzes.map((quiz) => quiz.items.length)).toEqual([5, 5]);
    for (const quiz of quizzes) for (const item of quiz.items) if (item.kind === 'choice') expect(item.choices.filter((choice) => choice.correct)).toHaveLength(1);
  });
  it('has questions whose own answer is right, whose parts differ, and whose lines and gaps are there', () => {
    for (const item of lesson.steps.flatMap((step) => (step.kind === 'quiz' ? step.items : step.kind === 'predict' ? [step.item] : []))) {
      const opened = openItem(item);
      expect({ item: item.id, verdict: judgeItem(item, rightAnswer(item))?.correct }).toEqual({ item: item.id, verdict: true });
      if (opened.kind === 'ordering' && item.kind === 'ordering') {
        expect(new Set(opened.entries.map((entry) => entry.id)).size).toBe(item.entries.length);
        expect(opened.entries.map((entry) => entry.text)).not.toEqual(item.entries.map((entry) => entry.text));
      }
      if (item.kind === 'gaps') for (const template of Object.values(item.template)) expect([...template.matchAll(/\{\{([a-z0-9-]+)\}\}/g)].map((match) => match[1])).toEqual(item.gaps.map((gap) => gap.id));
      if (item.kind === 'gaps') for (const gap of item.gaps) if (gap.options) expect(gap.options).toEqual(expect.arrayContaining(gap.accepted));
    }
  });
  it('says everything in both languages', () => {
    for (const { zh, en } of textsIn([lesson, own])) {
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
      expect(/[\u4e00-\u9fff]/.test(zh) || zh === en).toBe(true);
    }
  });
  it('draws with nothing that runs or comes from elsewhere', () => {
    for (const svg of pictures.values()) expect(svg).not.toMatch(/<script|\son\w+=|href=|url\((?!#)|<foreignObject|<!ENTITY/i);
  });
  it('has a main exercise with at least three checks and four hints, and a reference that is safe', () => {
    const make = lesson.steps.find((step) => step.kind === 'workbench' && step.phase === 'make');
    const main = own.find((exercise) => make?.kind === 'workbench' && exercise.id === make.exercise);
    expect(main?.checks.length).toBeGreaterThanOrEqual(3);
    for (const exercise of own) if (exercise.checks.length > 0) expect(exercise.hints.map((hint) => hint.level)).toEqual([1, 2, 3, 4]);
    for (const exercise of circuits(own)) {
      expect(inspectCircuit(resolveCircuit(exercise.reference.diagram)).filter((finding) => finding.severity === 'error')).toEqual([]);
    }
  });
  it('starts with blocks that the generator knows and the toolbox offers', () => {
    for (const exercise of circuits(own)) {
      expect(generateSketch(exercise.starter.blocks).ok).toBe(true);
      const offered = JSON.stringify(toolboxFor(exercise.toolbox, 'zh'));
      for (const [, type = ''] of JSON.stringify(exercise.starter.blocks).matchAll(/"type":"(\w+)"/g)) {
        // Blockly's own variable category holds getters and setters.
        expect(offered).toContain(type.startsWith('variables_') ? '"custom":"VARIABLE"' : `"${type}"`);
      }
    }
  });
});
