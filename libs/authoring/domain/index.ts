export { draftOf, emptyDraft, picturesIn } from './draft/new-draft.ts';
export { finishedLesson, type FinishedLesson, type LessonPlace } from './draft/finished-lesson.ts';
export { freshId, mergeDrafts, type Clash, type Merged } from './draft/merge-drafts.ts';
export { lintDraft } from './lint/lint-draft.ts';
export { longestMs, recipeOf, scenarioOf, type Deed, type Level, type Recipe, type RecipeKind } from './checks/recipe.ts';
export { checkOf, pinName, pinOfPart, readCheck, sentenceOf } from './checks/sentence.ts';
export { bytesOfFile, questionLimits, type ImportNote, type ImportReport, type NoteCode } from './questions/report.ts';
export { readGift, writeGift } from './questions/gift.ts';
export { readQuestionCsv, writeQuestionCsv } from './questions/question-csv.ts';
