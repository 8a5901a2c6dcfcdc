import { digitalPins } from '../catalogue/block-spec.ts';
import { choiceOf, type ReadBlock } from '../generator/read-blocks.ts';
import type { SketchWriter } from '../generator/sketch-writer.ts';
import { numberPlace, pinPlace, type Family } from './family.ts';

function servoOn(block: ReadBlock, writer: SketchWriter): string {
  const pin = choiceOf(block, 'PIN', digitalPins, '9');
  const name = `servo${pin}`;
  writer.include('Servo.h');
  writer.global(name, `Servo ${name};`);
  writer.begin(`${name}.attach(${pin});`);
  return name;
}

export const motion: Family = {
  blocks: [
    { type: 'servo_write', category: 'motion', shape: 'statement', places: [pinPlace(digitalPins), numberPlace('ANGLE', 90)], message: { zh: '舵机 引脚 %1 角度 %2', en: 'servo pin %1 to %2 degrees' }, tip: { zh: '0 到 180 度', en: '0 to 180 degrees' } },
    { type: 'servo_read', category: 'motion', shape: 'number', places: [pinPlace(digitalPins)], message: { zh: '舵机 引脚 %1 的角度', en: 'angle of servo pin %1' }, tip: { zh: '上一次要它转到的角度', en: 'The angle it was last told' } },
  ],
  statements: { servo_write: (block, writer) => { const servo = servoOn(block, writer); writer.line(`${servo}.write(${writer.value(block, 'ANGLE', '90')});`); } },
  values: { servo_read: (block, writer) => `${servoOn(block, writer)}.read()` },
};
