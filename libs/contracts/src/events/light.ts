/** Plain data that the page for families, too, may carry. */
export const eventKinds = ['lecture', 'salon', 'experiment', 'workshop-day', 'visit'] as const;
export type EventKind = (typeof eventKinds)[number];
export const eventStates = ['draft', 'published', 'running', 'over', 'summarised', 'called-off'] as const;
export type EventState = (typeof eventStates)[number];
/** Five questions with a tap each; the sixth is a line of one's own. */
export const surveyQuestions = {
  liked: ['1', '2', '3', '4', '5'], learned: ['a-lot', 'some', 'little'], length: ['short', 'right', 'long'], level: ['easy', 'right', 'hard'], again: ['yes', 'maybe', 'no'],
} as const;
export type SurveyQuestion = keyof typeof surveyQuestions;
/** Fewer answers than these would show who said what. */
export const leastAnswersShown = 5;
/** How many come with one answer of a family. */
export const mostHeads = 6;
/** Photos of one event, and its papers. */
export const mostPhotos = 40;
export const materialLimits = { files: 10, fileBytes: 8_400_000 } as const;
