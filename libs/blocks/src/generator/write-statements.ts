import { digitalPins, pwmPins } from '../catalogue/block-spec.ts';
import { choiceOf } from './read-blocks.ts';
import { familyStatements } from '../families/index.ts';
import type { StatementWriter } from './sketch-writer.ts';

const levels = ['HIGH', 'LOW'] as const;

const writeIf: StatementWriter = (block, writer) => {
  for (let index = 0; index <= block.elseIfs; index += 1) {
    writer.line(`${index === 0 ? '' : '} else '}if (${writer.value(block, `IF${index}`, 'false')}) {`);
    writer.body(block, `DO${index}`);
  }
  if (block.hasElse) {
    writer.line('} else {');
    writer.body(block, 'ELSE');
  }
  writer.line('}');
};

/** Blocks that do something; each writes its lines. */
export const statementWriters: Readonly<Record<string, StatementWriter>> = {
  ...familyStatements,
  io_pin_mode: (block, writer) => writer.line(`pinMode(${choiceOf(block, 'PIN', digitalPins, '13')}, ${choiceOf(block, 'MODE', ['OUTPUT', 'INPUT', 'INPUT_PULLUP'], 'OUTPUT')});`),
  io_digital_write: (block, writer) => { const pin = choiceOf(block, 'PIN', digitalPins, '13'); writer.usePin(pin, 'OUTPUT'); writer.line(`digitalWrite(${pin}, ${choiceOf(block, 'LEVEL', levels, 'HIGH')});`); },
  io_digital_write_value: (block, writer) => { const pin = choiceOf(block, 'PIN', digitalPins, '13'); writer.usePin(pin, 'OUTPUT'); writer.line(`digitalWrite(${pin}, ${writer.value(block, 'VALUE', 'LOW')});`); },
  io_digital_write_const: (block, writer) => { const pin = writer.constant(block.fields.get('NAME') ?? ''); writer.usePin(pin, 'OUTPUT'); writer.line(`digitalWrite(${pin}, ${choiceOf(block, 'LEVEL', levels, 'HIGH')});`); },
  io_analog_write: (block, writer) => { const pin = choiceOf(block, 'PIN', pwmPins, '9'); writer.usePin(pin, 'OUTPUT'); writer.line(`analogWrite(${pin}, ${writer.value(block, 'VALUE', '0')});`); },
  time_delay: (block, writer) => writer.line(`delay(${writer.value(block, 'MS', '0')});`),
  const_define: (block, writer) => writer.defineConstant(block),
  serial_begin: (block, writer) => writer.line(`Serial.begin(${choiceOf(block, 'BAUD', ['9600', '115200'], '9600')});`),
  serial_print: (block, writer) => writer.line(`Serial.${choiceOf(block, 'NEWLINE', ['TRUE', 'FALSE'], 'TRUE') === 'TRUE' ? 'println' : 'print'}(${writer.value(block, 'TEXT', '""')});`),
  controls_if: writeIf,
  controls_repeat_ext: (block, writer) => {
    const counter = writer.counter();
    writer.line(`for (int ${counter} = 0; ${counter} < ${writer.value(block, 'TIMES', '0')}; ${counter}++) {`);
    writer.body(block, 'DO');
    writer.line('}');
  },
  controls_whileUntil: (block, writer) => {
    const condition = writer.value(block, 'BOOL', 'false');
    writer.line(choiceOf(block, 'MODE', ['WHILE', 'UNTIL'], 'WHILE') === 'UNTIL' ? `while (!(${condition})) {` : `while (${condition}) {`);
    writer.body(block, 'DO');
    writer.line('}');
  },
  variables_set: (block, writer) => {
    const [name, value] = [writer.variable(block.fields.get('VAR') ?? ''), writer.value(block, 'VALUE', '0')];
    writer.suits(name, value);
    writer.line(`${name} = ${value};`);
  },
  math_change: (block, writer) => writer.line(`${writer.variable(block.fields.get('VAR') ?? '')} += ${writer.value(block, 'DELTA', '1')};`),
};
