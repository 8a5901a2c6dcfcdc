import { analogPins, digitalPins } from '../catalogue/block-spec.ts';
import { numberLiteral, textLiteral } from './names.ts';
import { choiceOf } from './read-blocks.ts';
import { familyValues } from '../families/index.ts';
import type { ValueWriter } from './sketch-writer.ts';

const compare: Readonly<Record<string, string>> = { EQ: '==', NEQ: '!=', LT: '<', LTE: '<=', GT: '>', GTE: '>=' };
const arithmetic: Readonly<Record<string, string>> = { ADD: '+', MINUS: '-', MULTIPLY: '*', DIVIDE: '/' };

const binary = (signs: Readonly<Record<string, string>>, start: string, empty: string): ValueWriter => (block, writer) =>
  `(${writer.value(block, 'A', empty)} ${signs[choiceOf(block, 'OP', Object.keys(signs), start)]} ${writer.value(block, 'B', empty)})`;

/** Blocks that are a value; each gives one C++ expression, in brackets where it has an operator. */
export const valueWriters: Readonly<Record<string, ValueWriter>> = {
  ...familyValues,
  io_digital_read: (block, writer) => { const pin = choiceOf(block, 'PIN', digitalPins, '2'); writer.usePin(pin, 'INPUT'); return `digitalRead(${pin})`; },
  io_level: (block) => choiceOf(block, 'LEVEL', ['HIGH', 'LOW'], 'HIGH'),
  io_analog_read: (block) => `analogRead(${choiceOf(block, 'PIN', analogPins, 'A0')})`,
  time_millis: () => 'millis()',
  const_get: (block, writer) => writer.constant(block.fields.get('NAME') ?? ''),
  variables_get: (block, writer) => writer.variable(block.fields.get('VAR') ?? ''),
  math_number: (block) => numberLiteral(block.fields.get('NUM') ?? '') ?? '0',
  text: (block) => textLiteral(block.fields.get('TEXT') ?? ''),
  logic_boolean: (block) => (choiceOf(block, 'BOOL', ['TRUE', 'FALSE'], 'TRUE') === 'TRUE' ? 'true' : 'false'),
  logic_negate: (block, writer) => `!${writer.value(block, 'BOOL', 'false')}`,
  logic_compare: binary(compare, 'EQ', '0'),
  logic_operation: binary({ AND: '&&', OR: '||' }, 'AND', 'false'),
  math_arithmetic: (block, writer) => (block.fields.get('OP') === 'POWER' ? `pow(${writer.value(block, 'A', '0')}, ${writer.value(block, 'B', '0')})` : binary(arithmetic, 'ADD', '0')(block, writer)),
};
