import { leastAnswersShown, surveyQuestions, type SurveyAnswers, type SurveyQuestion, type SurveyTally } from '@kindling/contracts';

/** How often each answer was given; nothing at all while so few have answered that one could guess who. */
export function tallyOf(answers: readonly SurveyAnswers[]): SurveyTally {
  if (answers.length < leastAnswersShown) return { is: 'too-few', least: leastAnswersShown };
  const questions = Object.keys(surveyQuestions) as SurveyQuestion[];
  const counts = Object.fromEntries(questions.map((question) => [question, countsOf(question, answers)]));
  // In the order of the alphabet: the order of coming in would tell who answered first.
  return { is: 'shown', answers: answers.length, counts, remarks: answers.flatMap(({ remark }) => (remark ? [remark] : [])).sort() };
}
const countsOf = (question: SurveyQuestion, answers: readonly SurveyAnswers[]): Record<string, number> =>
  Object.fromEntries(surveyQuestions[question].map((choice) => [choice, answers.filter((each) => each[question] === choice).length]));
