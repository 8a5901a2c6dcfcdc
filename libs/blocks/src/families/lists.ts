import { numberLiteral } from '../generator/names.ts';
import { choiceOf, type ReadBlock } from '../generator/read-blocks.ts';
import type { SketchWriter } from '../generator/sketch-writer.ts';
import { choicePlace, numberPlace, wordsPlace, type Family } from './family.ts';

const kinds = ['int', 'long', 'unsigned long', 'float', 'bool', 'String'] as const;
const numbers = ['int', 'float'] as const;
const nameOf = (block: ReadBlock, writer: SketchWriter): string => writer.names.of(block.fields.get('NAME') ?? 'list');
const listOf = (text: string): string => text.split(/[,，]/).flatMap((each) => numberLiteral(each) ?? []).slice(0, 200).join(', ') || '0';

/** Variables with a kind, and lists of numbers. */
export const lists: Family = {
  blocks: [
    { type: 'variable_declare', category: 'variables', shape: 'statement', places: [wordsPlace('NAME', 'count'), choicePlace('KIND', [[{ zh: '整数', en: 'int' }, 'int'], [{ zh: '长整数', en: 'long' }, 'long'], [{ zh: '正长整数', en: 'unsigned long' }, 'unsigned long'], [{ zh: '小数', en: 'float' }, 'float'], [{ zh: '真假', en: 'bool' }, 'bool'], [{ zh: '文字', en: 'String' }, 'String']]), { kind: 'value', name: 'VALUE', check: null, shadow: { type: 'math_number', NUM: 0 } }],
      message: { zh: '声明变量 %1 类型 %2 初值 %3', en: 'variable %1 of kind %2 starts at %3' }, tip: { zh: '时间要用“正长整数”', en: 'Times need unsigned long' } },
    { type: 'array_define', category: 'lists', shape: 'statement', places: [wordsPlace('NAME', 'notes'), choicePlace('KIND', [[{ zh: '整数', en: 'int' }, 'int'], [{ zh: '小数', en: 'float' }, 'float']]), wordsPlace('VALUES', '262,294,330')], message: { zh: '数组 %1 类型 %2 内容 %3', en: 'array %1 of %2 holds %3' }, tip: { zh: '用逗号隔开', en: 'Commas between the numbers' } },
    { type: 'array_get', category: 'lists', shape: 'number', places: [wordsPlace('NAME', 'notes'), numberPlace('INDEX', 0)], message: { zh: '数组 %1 的第 %2 项', en: 'array %1 item %2' }, tip: { zh: '从 0 数起', en: 'Counts from 0' } },
    { type: 'array_set', category: 'lists', shape: 'statement', places: [wordsPlace('NAME', 'notes'), numberPlace('INDEX', 0), numberPlace('VALUE', 0)], message: { zh: '数组 %1 的第 %2 项 赋值为 %3', en: 'set array %1 item %2 to %3' }, tip: { zh: '从 0 数起', en: 'Counts from 0' } },
    { type: 'array_length', category: 'lists', shape: 'number', places: [wordsPlace('NAME', 'notes')], message: { zh: '数组 %1 的长度', en: 'length of array %1' }, tip: { zh: '有几项', en: 'How many items' } },
  ],
  statements: {
    variable_declare: (block, writer) => writer.declare(nameOf(block, writer), choiceOf(block, 'KIND', kinds, 'int'), writer.value(block, 'VALUE', '0')),
    array_define: (block, writer) => { const name = nameOf(block, writer); writer.global(name, `${choiceOf(block, 'KIND', numbers, 'int')} ${name}[] = {${listOf(block.fields.get('VALUES') ?? '')}};`); },
    array_set: (block, writer) => writer.line(`${nameOf(block, writer)}[${writer.value(block, 'INDEX', '0')}] = ${writer.value(block, 'VALUE', '0')};`),
  },
  values: {
    array_get: (block, writer) => `${nameOf(block, writer)}[${writer.value(block, 'INDEX', '0')}]`,
    array_length: (block, writer) => { const name = nameOf(block, writer); return `(int)(sizeof(${name}) / sizeof(${name}[0]))`; },
  },
};
