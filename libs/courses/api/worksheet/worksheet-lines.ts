import type { OpenQuizItem, OpenStep } from '@kindling/contracts';
import { worksheetWords } from './worksheet-words.ts';

export type Language = keyof typeof worksheetWords;
export interface PaperLine { readonly as: 'heading' | 'line' | 'note' | 'gap'; readonly words: string }
const blank = '____________________';
const line = (words: string): PaperLine => ({ as: 'line', words });
/** On paper there is no bold and no code font. */
const plain = (words: string): string => words.replace(/[*`]/g, '');
const codeLines = (code: string): PaperLine[] => code.replace(/\n$/, '').split('\n').map((each, at) => line(`${at + 1}   ${each.replaceAll(' ', '\u00a0')}`));

/** A step as it stands on paper; what is done at the screen only stands there not at all. */
export function worksheetLines(step: OpenStep, language: Language): PaperLine[] {
  const t = worksheetWords[language];
  const head: PaperLine = { as: 'heading', words: step.title[language] };
  switch (step.kind) {
    case 'quiz': return [head, ...step.items.flatMap((item, at) => questionLines(item, `${at + 1}. `, language))];
    case 'predict': return [head, ...codeLines(step.code), ...questionLines(step.item, '', language)];
    case 'parsons': return [head, line(plain(step.prompt[language])), { as: 'note', words: t.lines }, ...step.lines.map((each) => line(`____  ${each.code}`))];
    case 'build': return [head, { as: 'note', words: t.parts }, ...step.parts.map((part) => line(`□ ${part.count} × ${part.name[language]}`)), { as: 'note', words: t.selfTests }, ...step.selfTests.map((each) => line(`□ ${plain(each[language])}`)), { as: 'note', words: t.log }, line(blank.repeat(3)), line(blank.repeat(3))];
    case 'discussion': return [head, line(plain(step.prompt[language])), line(blank.repeat(3))];
    case 'exit-question': return [head, line(plain(step.prompt[language])), ...(step.choices ? step.choices.map((choice) => line(`□ ${choice.text[language]}`)) : [line(blank.repeat(3))])];
    default: return [];
  }
}

/** What is asked, and room for the answer. */
function questionLines(item: OpenQuizItem, number: string, language: Language): PaperLine[] {
  const ask = [{ as: 'gap', words: '' } as const, line(number + plain(item.prompt[language])), ...(item.code ? codeLines(item.code) : [])];
  return [...ask, ...answerLines(item, language)];
}

function answerLines(item: OpenQuizItem, language: Language): PaperLine[] {
  const t = worksheetWords[language];
  switch (item.kind) {
    case 'choice':
    case 'multiple': return item.choices.map((choice) => line(`□ ${plain(choice.text[language])}`));
    case 'true-false': return [line(t.trueFalse)];
    case 'numeric': return [line(`${blank} ${item.unit?.[language] ?? ''}`)];
    case 'short-text': return [line(blank)];
    case 'ordering': return [{ as: 'note', words: t.order }, ...item.entries.map((entry) => line(`____  ${plain(entry.text[language])}`))];
    case 'matching': return [...item.left.map((left) => line(`${plain(left.text[language])}  →  ${blank}`)), { as: 'note', words: item.right.map((right) => plain(right.text[language])).join('  /  ') }];
    case 'gaps': return codeLines(item.template[language].replace(/\{\{[a-z0-9-]+\}\}/g, '________'));
    case 'line': return [line(t.line)];
  }
}
