import * as Blockly from 'blockly/core';
import 'blockly/blocks';
import { blocklyDefinitions, type Language } from '@kindling/blocks';

type Words = Record<string, string>;
const loading = new Map<Language, Promise<Words>>();
/** Bundlers give the plain form as a default export, the module form as named ones. */
const plainWords = (words: object): Words => ('default' in words ? words.default : words) as Words;
/** Two statements: in one, the bundler would fetch both languages ahead. */
const chinese = (): Promise<object> => import('blockly/msg/zh-hans');
const english = (): Promise<object> => import('blockly/msg/en');
const load: Readonly<Record<Language, () => Promise<object>>> = { zh: chinese, en: english };
let spoken: Language | null = null;

/** Blockly's own words in one language; only the one that is read is fetched. The same promise each time, for `use`. */
export function blocklyWords(language: Language): Promise<Words> {
  const known = loading.get(language) ?? load[language]().then(plainWords);
  loading.set(language, known);
  return known;
}

/** What Blockly says in words of programmers, said plainly. */
const plainer: Readonly<Record<Language, Words>> = {
  zh: { LOGIC_BOOLEAN_TRUE: '真', LOGIC_BOOLEAN_FALSE: '假', LOGIC_TERNARY_CONDITION: '看条件', LOGIC_TERNARY_IF_TRUE: '成立就用', LOGIC_TERNARY_IF_FALSE: '不成立就用', LOGIC_TERNARY_TOOLTIP: '条件成立时得到第一个值，不成立时得到第二个值。' },
  en: { LOGIC_TERNARY_CONDITION: 'look at', LOGIC_TERNARY_IF_TRUE: 'if it holds use', LOGIC_TERNARY_IF_FALSE: 'otherwise use' },
};

interface Drawn { init(this: Blockly.Block): void }
/** “If” stands under Control, so it has that colour; Blockly counts it as logic. */
const choice = Blockly.Blocks['controls_if'] as Drawn;
Blockly.Blocks['controls_if'] = { ...choice, init(this: Blockly.Block) { choice.init.call(this); this.setStyle('loop_blocks'); } };

/** Blockly keeps one language for the page; defining the blocks again in the other one replaces them. */
export function setUpBlockly(language: Language, words: Words): void {
  if (spoken === language) return;
  spoken = language;
  Blockly.setLocale({ ...words, ...plainer[language] });
  for (const { type } of blocklyDefinitions(language)) delete Blockly.Blocks[type as string];
  Blockly.defineBlocksWithJsonArray(blocklyDefinitions(language));
}
