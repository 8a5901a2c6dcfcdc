import type { BlockJson, Source, StatementTwin, ValueTwin } from './pieces.ts';

/** Blocks of Scratch 3 itself; Mind+ and other relatives use the same names for them. Names: scratch-blocks' own, and the Scratch wiki. */
const whileTrue = (source: Source): BlockJson =>
  source.make('controls_whileUntil', { fields: { MODE: 'WHILE' }, inputs: { BOOL: { block: source.make('logic_boolean', { fields: { BOOL: 'TRUE' } }) }, ...source.body('DO', 'SUBSTACK') } });

/** Scratch waits in seconds, we in milliseconds. */
function wait(source: Source): BlockJson {
  const seconds = source.literal('DURATION');
  const number = (NUM: number): BlockJson => source.make('math_number', { fields: { NUM } });
  const ms = seconds !== null ? number(Math.round(seconds * 1000)) : source.make('math_arithmetic', { fields: { OP: 'MULTIPLY' }, inputs: { ...source.plug('A', 'DURATION', 'Number'), B: { block: number(1000) } } });
  return source.make('time_delay', { inputs: { MS: { block: ms } } });
}

export const scratchStatements: Readonly<Record<string, StatementTwin>> = {
  control_wait: wait,
  control_forever: whileTrue,
  control_repeat: (source) => source.make('controls_repeat_ext', { inputs: { ...source.plug('TIMES', 'TIMES', 'Number'), ...source.body('DO', 'SUBSTACK') } }),
  control_if: (source) => source.make('controls_if', { inputs: { ...source.plug('IF0', 'CONDITION', 'Boolean'), ...source.body('DO0', 'SUBSTACK') } }),
  control_if_else: (source) => source.make('controls_if', { extraState: { hasElse: true }, inputs: { ...source.plug('IF0', 'CONDITION', 'Boolean'), ...source.body('DO0', 'SUBSTACK'), ...source.body('ELSE', 'SUBSTACK2') } }),
  control_repeat_until: (source) => source.make('controls_whileUntil', { fields: { MODE: 'UNTIL' }, inputs: { ...source.plug('BOOL', 'CONDITION', 'Boolean'), ...source.body('DO', 'SUBSTACK') } }),
  control_wait_until: (source) => source.make('controls_whileUntil', { fields: { MODE: 'UNTIL' }, inputs: source.plug('BOOL', 'CONDITION', 'Boolean') }),
  data_setvariableto: (source) => source.make('variables_set', { fields: { VAR: source.variable(source.field('VARIABLE')) }, inputs: source.plug('VALUE', 'VALUE', 'any') }),
  data_changevariableby: (source) => source.make('math_change', { fields: { VAR: source.variable(source.field('VARIABLE')) }, inputs: source.plug('DELTA', 'VALUE', 'Number') }),
};

const arithmetic = (OP: string): ValueTwin => ({ kind: 'Number', make: (source) => source.make('math_arithmetic', { fields: { OP }, inputs: { ...source.plug('A', 'NUM1', 'Number'), ...source.plug('B', 'NUM2', 'Number') } }) });
const compare = (OP: string): ValueTwin => ({ kind: 'Boolean', make: (source) => source.make('logic_compare', { fields: { OP }, inputs: { ...source.plug('A', 'OPERAND1', 'Number'), ...source.plug('B', 'OPERAND2', 'Number') } }) });
const both = (OP: string): ValueTwin => ({ kind: 'Boolean', make: (source) => source.make('logic_operation', { fields: { OP }, inputs: { ...source.plug('A', 'OPERAND1', 'Boolean'), ...source.plug('B', 'OPERAND2', 'Boolean') } }) });
/** Angles differ (degrees there), so sine and its like stay unknown. */
const functions: ReadonlyMap<string, readonly [type: string, op: string]> = new Map([
  ['abs', ['math_single', 'ABS']], ['sqrt', ['math_single', 'ROOT']], ['ln', ['math_single', 'LN']], ['log', ['math_single', 'LOG10']], ['e ^', ['math_single', 'EXP']], ['10 ^', ['math_single', 'POW10']], ['floor', ['math_round', 'ROUNDDOWN']], ['ceiling', ['math_round', 'ROUNDUP']],
]);
const mathFunction: ValueTwin = { kind: 'Number', make: (source) => {
  const [type, OP] = functions.get(source.field('OPERATOR')) ?? [];
  return type ? source.make(type, { fields: { OP }, inputs: source.plug('NUM', 'NUM', 'Number') }) : null;
} };

export const scratchValues: Readonly<Record<string, ValueTwin>> = {
  operator_add: arithmetic('ADD'), operator_subtract: arithmetic('MINUS'), operator_multiply: arithmetic('MULTIPLY'), operator_divide: arithmetic('DIVIDE'),
  operator_gt: compare('GT'), operator_lt: compare('LT'), operator_equals: compare('EQ'), operator_and: both('AND'), operator_or: both('OR'),
  operator_not: { kind: 'Boolean', make: (source) => source.make('logic_negate', { inputs: source.plug('BOOL', 'OPERAND', 'Boolean') }) },
  operator_random: { kind: 'Number', make: (source) => source.make('math_random_int', { inputs: { ...source.plug('FROM', 'FROM', 'Number'), ...source.plug('TO', 'TO', 'Number') } }) },
  operator_mod: { kind: 'Number', make: (source) => source.make('math_modulo', { inputs: { ...source.plug('DIVIDEND', 'NUM1', 'Number'), ...source.plug('DIVISOR', 'NUM2', 'Number') } }) },
  operator_round: { kind: 'Number', make: (source) => source.make('math_round', { fields: { OP: 'ROUND' }, inputs: source.plug('NUM', 'NUM', 'Number') }) },
  operator_join: { kind: 'String', make: (source) => source.make('text_join', { extraState: { itemCount: 2 }, inputs: { ...source.plug('ADD0', 'STRING1', 'any'), ...source.plug('ADD1', 'STRING2', 'any') } }) },
  operator_mathop: mathFunction,
  data_variable: { kind: 'any', make: (source) => source.make('variables_get', { fields: { VAR: source.variable(source.field('VARIABLE')) } }) },
};
