import type { Exercise, LessonDraft, LessonFilm, Step } from '@kindling/contracts';
import type { ComponentType } from 'react';
import { newStepTitles } from './new-step-words.ts';
import { BuildEditor } from './build-editor.tsx';
import { DiscussionEditor, ExitQuestionEditor } from './asking-editor.tsx';
import { ParsonsEditor } from './parsons-editor.tsx';
import { PredictEditor } from './predict-editor.tsx';
import { QuizEditor } from './quiz-editor.tsx';
import { ReadingEditor } from './reading-editor.tsx';
import { SurveyEditor } from './survey-editor.tsx';
import { TheoryEditor } from './theory-editor.tsx';
import { VideoEditor } from './video-editor.tsx';
import { WorkbenchEditor } from './workbench-editor.tsx';

export interface Pictures { readonly files: readonly string[]; add(file: File): Promise<string> }
export interface Films { readonly files: readonly LessonFilm[]; add(file: File, onShare: (share: number) => void): Promise<LessonFilm> }
export interface EditorProps<S> {
  readonly step: S; readonly onChange: (next: S) => void; readonly draft: LessonDraft; readonly pictures: Pictures; readonly films: Films; readonly addressOf: (file: string) => string;
  readonly onExercises: (next: (exercises: readonly Exercise[]) => readonly Exercise[]) => void;
}
export interface StepKind { readonly blank: (id: string) => Step; readonly Editor: ComponentType<EditorProps<Step>> }

const blank = { zh: '', en: '' };
const base = (id: string, kind: keyof typeof newStepTitles, minutes: number) => ({ id, title: newStepTitles[kind], minutes });
type Of<K extends Step['kind']> = Extract<Step, { kind: K }>;
/** The one place where an editor meets its kind: it is only ever given steps of it. */
const kind = <K extends Step['kind']>(make: (id: string) => Of<K>, Editor: ComponentType<EditorProps<Of<K>>>): StepKind => ({ blank: make, Editor: Editor as unknown as ComponentType<EditorProps<Step>> });

const choice = (id: string, correct: boolean) => ({ id, text: blank, correct, feedback: blank });
export const blankItem = (id: string) => ({ kind: 'choice' as const, id, concept: 'idea', prompt: blank, choices: [choice('a', true), choice('b', false)] });

/** Every kind of step that has an editor of its own. A kind that is not here is edited by `AnyStepEditor`. */
export const stepKinds: Readonly<Partial<Record<string, StepKind>>> = {
  theory: kind<'theory'>((id) => ({ kind: 'theory', phase: 'theory', ...base(id, 'theory', 5), frames: [{ picture: { file: '', alt: blank }, body: blank }, { picture: { file: '', alt: blank }, body: blank }] }), TheoryEditor),
  video: kind<'video'>((id) => ({ kind: 'video', phase: 'theory', ...base(id, 'video', 5), seconds: 1, film: '', captions: { zh: '', en: '' }, frames: [{ picture: { file: '', alt: blank }, body: blank }, { picture: { file: '', alt: blank }, body: blank }] }), VideoEditor),
  quiz: kind<'quiz'>((id) => ({ kind: 'quiz', phase: 'exit', ...base(id, 'quiz', 5), items: [blankItem('q1')] }), QuizEditor),
  predict: kind<'predict'>((id) => ({ kind: 'predict', phase: 'predict', ...base(id, 'predict', 5), code: '', item: blankItem('guess'), reveal: blank }), PredictEditor),
  parsons: kind<'parsons'>((id) => ({
    kind: 'parsons', phase: 'investigate', ...base(id, 'parsons', 8), prompt: blank, concept: 'idea',
    lines: [{ id: 'l1', code: '', indent: 0, distractor: false }, { id: 'l2', code: '', indent: 0, distractor: false }, { id: 'l3', code: '', indent: 0, distractor: true }],
  }), ParsonsEditor),
  workbench: kind<'workbench'>((id) => ({ kind: 'workbench', phase: 'make', ...base(id, 'workbench', 15), body: blank, exercise: '' }), WorkbenchEditor),
  build: kind<'build'>((id) => ({ kind: 'build', phase: 'make', ...base(id, 'build', 20), body: blank, exercise: '', parts: [], selfTests: [blank, blank] }), BuildEditor),
  reading: kind<'reading'>((id) => ({ kind: 'reading', phase: 'theory', ...base(id, 'reading', 5), body: blank, pictures: [] }), ReadingEditor),
  discussion: kind<'discussion'>((id) => ({ kind: 'discussion', phase: 'investigate', ...base(id, 'discussion', 5), prompt: blank }), DiscussionEditor),
  survey: kind<'survey'>((id) => ({ kind: 'survey', phase: 'exit', ...base(id, 'survey', 3), body: blank, questions: [{ id: 's1', prompt: blank, choices: [{ id: 'a', text: blank }, { id: 'b', text: blank }] }] }), SurveyEditor),
  'exit-question': kind<'exit-question'>((id) => ({ kind: 'exit-question', phase: 'exit', ...base(id, 'exit-question', 3), prompt: blank }), ExitQuestionEditor),
};
