import type { Step } from '@kindling/contracts';

type Survey = Extract<Step, { kind: 'survey' }>;
export const fewestVoices = 5;

/** Every question once, each with a choice of its own; null otherwise. */
export function surveyChoices(step: Survey, answers: readonly { readonly questionId: string; readonly choiceId: string }[]): Readonly<Record<string, string>> | null {
  const given = new Map(answers.map((answer) => [answer.questionId, answer.choiceId]));
  const fits = answers.length === step.questions.length && step.questions.every((question) => question.choices.some((choice) => choice.id === given.get(question.id)));
  return fits ? Object.fromEntries(given) : null;
}

/** How often each choice was picked; null while so few have answered that somebody could be guessed. */
export function surveyResults(step: Survey, voices: readonly Readonly<Record<string, string>>[]) {
  if (voices.length < fewestVoices) return null;
  return step.questions.map((question) => ({
    questionId: question.id, prompt: question.prompt,
    choices: question.choices.map((choice) => ({ text: choice.text, count: voices.filter((voice) => voice[question.id] === choice.id).length })),
  }));
}
