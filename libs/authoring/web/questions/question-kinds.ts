import type { QuizItem, QuizKind } from '@kindling/contracts';

const blank = { zh: '', en: '' };
const choice = (id: string, correct: boolean) => ({ id, text: blank, correct, feedback: blank });
type Asked = Pick<QuizItem, 'id' | 'concept' | 'prompt'>;
const named = (id: string) => ({ id, text: blank });

/** A blank question of each kind, with what was asked so far. */
export const blankQuestion: { readonly [K in QuizKind]: (asked: Asked) => Extract<QuizItem, { kind: K }> } = {
  'choice': (asked) => ({ kind: 'choice', ...asked, choices: [choice('a', true), choice('b', false)] }),
  'multiple': (asked) => ({ kind: 'multiple', ...asked, choices: [choice('a', true), choice('b', true), choice('c', false)], missed: blank }),
  'true-false': (asked) => ({ kind: 'true-false', ...asked, isTrue: true, feedback: { saidTrue: blank, saidFalse: blank } }),
  'numeric': (asked) => ({ kind: 'numeric', ...asked, answer: 0, tolerance: 0, feedback: blank }),
  'short-text': (asked) => ({ kind: 'short-text', ...asked, accepted: [''], feedback: blank }),
  'ordering': (asked) => ({ kind: 'ordering', ...asked, entries: [named('a'), named('b'), named('c')], feedback: blank }),
  'matching': (asked) => ({ kind: 'matching', ...asked, pairs: ['a', 'b'].map((id) => ({ id, left: blank, right: blank, feedback: blank })), spare: [] }),
  'gaps': (asked) => ({ kind: 'gaps', ...asked, template: { zh: 'digitalWrite({{pin}}, HIGH);', en: 'digitalWrite({{pin}}, HIGH);' }, isCode: true, gaps: [{ id: 'pin', accepted: ['13'], feedback: blank }] }),
  'line': (asked) => ({ kind: 'line', ...asked, code: '', lines: [1], feedback: blank, about: [] }),
};
export const questionKinds = Object.keys(blankQuestion) as readonly QuizKind[];
