import type { OpenQuizItem, QuizItem, Text } from '@kindling/contracts';
import { exhaustive, hiddenName, textMark } from '@kindling/kernel';

/** An order that tells nothing, the same for everybody and on every visit. */
export const mixed = <T>(entries: readonly T[], wordOf: (entry: T) => string): T[] =>
  [...entries].map((entry) => ({ entry, mark: textMark(wordOf(entry)) })).sort((a, b) => (a.mark < b.mark ? -1 : a.mark > b.mark ? 1 : 0)).map(({ entry }) => entry);

const choicesOf = (item: Extract<QuizItem, { kind: 'choice' | 'multiple' }>) =>
  mixed(item.choices, (choice) => `${item.id}|${item.prompt.zh}|${choice.text.zh}`).map(({ id, text }) => ({ id, text }));
const named = (itemId: string, texts: readonly Text[]) => {
  const byName = new Map(texts.map((text) => [hiddenName(itemId, text), { id: hiddenName(itemId, text), text }]));
  return [...byName.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** A question without its key. */
export function openItem(item: QuizItem): OpenQuizItem {
  const asked = { id: item.id, concept: item.concept, prompt: item.prompt, ...(item.picture ? { picture: item.picture } : {}), ...(item.code ? { code: item.code } : {}) };
  switch (item.kind) {
    case 'choice':
    case 'multiple': return { kind: item.kind, ...asked, choices: choicesOf(item) };
    case 'true-false': return { kind: 'true-false', ...asked };
    case 'numeric': return { kind: 'numeric', ...asked, ...(item.unit ? { unit: item.unit } : {}) };
    case 'short-text': return { kind: 'short-text', ...asked };
    case 'ordering': return { kind: 'ordering', ...asked, entries: named(item.id, item.entries.map((entry) => entry.text)) };
    case 'matching': return { kind: 'matching', ...asked, left: item.pairs.map(({ id, left }) => ({ id, text: left })), right: named(item.id, [...item.pairs.map((pair) => pair.right), ...item.spare]) };
    case 'gaps': return { kind: 'gaps', ...asked, template: item.template, isCode: item.isCode, gaps: item.gaps.map(({ id, options }) => ({ id, ...(options ? { options: mixed(options, (word) => `${item.id}|${id}|${word}`) } : {}) })) };
    case 'line': return { kind: 'line', ...asked, code: item.code };
    default: return exhaustive(item);
  }
}
