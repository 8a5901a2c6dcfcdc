import type { useAuthorWords } from '../words.ts';

type Words = ReturnType<typeof useAuthorWords>;
const fields: Readonly<Record<string, Parameters<Words>[0]>> = {
  frames: 'frames', items: 'questions', item: 'question', choices: 'choices', prompt: 'prompt', feedback: 'feedback', lines: 'lines', hints: 'hints', checks: 'checks', concepts: 'concepts', prep: 'prep', goal: 'lesson-goal', timing: 'prep-timing', likelyErrors: 'prep-error', askThis: 'prep-ask', script: 'prep-script',
  alt: 'alt', saidTrue: 'said-true', saidFalse: 'said-false', missed: 'missed',
};

/** “items.0.prompt” as an author reads it: questions 1 · prompt. What has no word of its own is left out. */
export function findingPlace(at: string, t: Words): string {
  const words = at.split('.').flatMap((part, index, parts) => {
    const field = fields[part];
    const number = Number(parts[index + 1]);
    return field === undefined ? [] : [Number.isInteger(number) ? `${t(field)} ${number + 1}` : t(field)];
  });
  return words.join(' · ');
}
