export { draftOf, emptyDraft, picturesIn } from './draft/new-draft.ts';
export { finishedLesson, type FinishedLesson, type LessonPlace } from './draft/finished-lesson.ts';
export { freshId, mergeDrafts, type Clash, type Merged } from './draft/merge-drafts.ts';
export { lintDraft } from './lint/lint-draft.ts';
