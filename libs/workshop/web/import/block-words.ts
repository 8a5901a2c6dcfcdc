import { ownBlocks, type Language } from '@kindling/blocks';

/** Blockly's own blocks have their words in Blockly, which the report does not load. */
const builtIn: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  controls_if: { zh: '如果', en: 'if' }, controls_repeat_ext: { zh: '重复 … 次', en: 'repeat … times' }, controls_whileUntil: { zh: '当 … 一直重复', en: 'repeat while or until …' },
  variables_set: { zh: '变量设为 …', en: 'set variable to …' }, math_change: { zh: '变量增加 …', en: 'change variable by …' },
};
/** What a block of ours says, for a line of the report. */
export function blockWords(type: string, language: Language): string {
  const own = ownBlocks.find((spec) => spec.type === type)?.message[language].replace(/%\d+/g, '…');
  return own ?? builtIn[type]?.[language] ?? type;
}
