import { familyBlocks } from '../families/index.ts';
import { analogPins, digitalPins, pwmPins, type BlockSpec, type Place } from './block-spec.ts';

const pin = (pins: readonly string[]): Place => ({ kind: 'choice', name: 'PIN', options: pins.map((each) => [each, each] as const) });
const level: Place = { kind: 'choice', name: 'LEVEL', options: [[{ zh: '高', en: 'HIGH' }, 'HIGH'], [{ zh: '低', en: 'LOW' }, 'LOW']] };
const body: Place = { kind: 'statements', name: 'DO' };
const name = (start: string): Place => ({ kind: 'words', name: 'NAME', start });

/** Wording as Mixly and Mind+ users know it. */
const firstBlocks: readonly BlockSpec[] = [
  { type: 'arduino_setup', category: 'control', shape: 'hat', places: [body], message: { zh: '初始化 %1', en: 'setup %1' }, tip: { zh: '通电后只做一次', en: 'Done once after power-up' } },
  { type: 'arduino_loop', category: 'control', shape: 'hat', places: [body], message: { zh: '重复执行 %1', en: 'loop %1' }, tip: { zh: '一遍又一遍地做', en: 'Done again and again' } },
  { type: 'io_pin_mode', category: 'pins', shape: 'statement', message: { zh: '设置 引脚 %1 为 %2', en: 'set pin %1 as %2' }, tip: { zh: '这个引脚用来输出还是输入', en: 'Whether the pin gives or reads' },
    places: [pin(digitalPins), { kind: 'choice', name: 'MODE', options: [[{ zh: '输出', en: 'OUTPUT' }, 'OUTPUT'], [{ zh: '输入', en: 'INPUT' }, 'INPUT'], [{ zh: '输入上拉', en: 'INPUT_PULLUP' }, 'INPUT_PULLUP']] }] },
  { type: 'io_digital_write', category: 'pins', shape: 'statement', places: [pin(digitalPins), level], message: { zh: '数字输出 引脚 %1 设为 %2', en: 'digital write pin %1 to %2' }, tip: { zh: '高：5 伏；低：0 伏', en: 'HIGH is 5 V, LOW is 0 V' } },
  { type: 'io_digital_write_value', category: 'pins', shape: 'statement', places: [pin(digitalPins), { kind: 'value', name: 'VALUE', check: null }], message: { zh: '数字输出 引脚 %1 设为 %2', en: 'digital write pin %1 to %2' }, tip: { zh: '把一个值送到引脚', en: 'Gives a value to the pin' } },
  { type: 'io_digital_write_const', category: 'pins', shape: 'statement', places: [name('LED'), level], message: { zh: '数字输出 %1 设为 %2', en: 'digital write %1 to %2' }, tip: { zh: '用起了名字的引脚', en: 'Uses a pin that has a name' } },
  { type: 'io_digital_read', category: 'pins', shape: 'any', places: [pin(digitalPins)], message: { zh: '数字输入 引脚 %1', en: 'digital read pin %1' }, tip: { zh: '读到高或低', en: 'Reads HIGH or LOW' } },
  { type: 'io_level', category: 'pins', shape: 'any', places: [level], message: { zh: '%1', en: '%1' }, tip: { zh: '高或低', en: 'HIGH or LOW' } },
  { type: 'io_analog_read', category: 'pins', shape: 'number', places: [pin(analogPins)], message: { zh: '模拟输入 引脚 %1', en: 'analog read pin %1' }, tip: { zh: '0 到 1023', en: '0 to 1023' } },
  { type: 'io_analog_write', category: 'pins', shape: 'statement', places: [pin(pwmPins), { kind: 'value', name: 'VALUE', check: 'Number', shadow: { type: 'math_number', NUM: 128 } }], message: { zh: '模拟输出 引脚 %1 赋值为 %2', en: 'analog write pin %1 value %2' }, tip: { zh: '0 到 255', en: '0 to 255' } },
  { type: 'time_delay', category: 'time', shape: 'statement', places: [{ kind: 'value', name: 'MS', check: 'Number', shadow: { type: 'math_number', NUM: 1000 } }], message: { zh: '延时 %1 毫秒', en: 'delay %1 ms' }, tip: { zh: '等一会儿；1000 毫秒是 1 秒', en: 'Waits; 1000 ms is 1 s' } },
  { type: 'time_millis', category: 'time', shape: 'number', places: [], message: { zh: '系统运行时间 毫秒', en: 'milliseconds since start' }, tip: { zh: '从通电到现在', en: 'Since power-up' } },
  { type: 'const_define', category: 'variables', shape: 'statement', places: [name('LED'), { kind: 'value', name: 'VALUE', check: 'Number', shadow: { type: 'math_number', NUM: 13 } }], message: { zh: '给常量 %1 定值 %2', en: 'constant %1 is %2' }, tip: { zh: '给一个数起名字，之后不变', en: 'Gives a number a name; it never changes' } },
  { type: 'const_get', category: 'variables', shape: 'number', places: [name('LED')], message: { zh: '常量 %1', en: 'constant %1' }, tip: { zh: '起了名字的数', en: 'A number that has a name' } },
  { type: 'serial_begin', category: 'serial', shape: 'statement', places: [{ kind: 'choice', name: 'BAUD', options: ['9600', '115200'].map((each) => [each, each] as const) }], message: { zh: '串口 波特率 %1', en: 'serial begin %1 baud' }, tip: { zh: '先打开串口，才能说话', en: 'Opens the serial line' } },
  { type: 'serial_print', category: 'serial', shape: 'statement', message: { zh: '串口 打印 %1 %2', en: 'serial print %1 %2' }, tip: { zh: '让板子说话', en: 'The board says something' },
    places: [{ kind: 'value', name: 'TEXT', check: null, shadow: { type: 'text', TEXT: 'hello' } }, { kind: 'choice', name: 'NEWLINE', options: [[{ zh: '换行', en: 'new line' }, 'TRUE'], [{ zh: '不换行', en: 'same line' }, 'FALSE']] }] },
];

/** Every block of our own, first the ones of lesson 1. */
export const ownBlocks: readonly BlockSpec[] = [...firstBlocks, ...familyBlocks];

/** Blocks that Blockly brings itself; only their category is ours. */
export const builtInBlocks: Readonly<Record<string, BlockSpec['category']>> = {
  controls_if: 'control', controls_repeat_ext: 'control', controls_whileUntil: 'control',
  logic_compare: 'logic', logic_operation: 'logic', logic_negate: 'logic', logic_boolean: 'logic',
  math_number: 'maths', math_arithmetic: 'maths', math_change: 'variables', variables_get: 'variables', variables_set: 'variables', text: 'serial', text_join: 'serial',
  controls_for: 'control', controls_flow_statements: 'control', logic_ternary: 'logic',
  math_constrain: 'maths', math_random_int: 'maths', math_modulo: 'maths', math_single: 'maths', math_round: 'maths',
  procedures_defnoreturn: 'functions', procedures_defreturn: 'functions', procedures_callnoreturn: 'functions', procedures_callreturn: 'functions', procedures_ifreturn: 'functions',
};

/** The whole toolbox, for work without a lesson; grey blocks only come from imports. */
export const everyBlock: readonly string[] = [...ownBlocks.filter((spec) => spec.category !== 'unknown').map((spec) => spec.type), ...Object.keys(builtInBlocks)];
