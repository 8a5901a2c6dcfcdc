import { analogPins, digitalPins, pwmPins } from '../catalogue/block-spec.ts';
import type { Source, StatementTwin, ValueTwin } from './pieces.ts';

/**
 * Arduino blocks of OpenBlock and its relatives, with names and fields as in openblock-blocks
 * (generators/arduino/arduino.js). Mind+'s own Arduino blocks have other names that are not published: without sample
 * files they stay unknown here, and are reported, not guessed.
 */
const pinOf = (source: Source, pins: readonly string[]): string | null => pins.find((pin) => pin === source.field('PIN')) ?? null;
const levels = ['HIGH', 'LOW'];

export const arduinoStatements: Readonly<Record<string, StatementTwin>> = {
  arduino_pin_setPinMode: (source) => {
    const [PIN, MODE] = [pinOf(source, digitalPins), source.field('MODE')];
    return PIN !== null && ['OUTPUT', 'INPUT', 'INPUT_PULLUP'].includes(MODE) ? source.make('io_pin_mode', { fields: { PIN, MODE } }) : null;
  },
  arduino_pin_setDigitalOutput: (source) => {
    const [PIN, LEVEL] = [pinOf(source, digitalPins), source.menu('LEVEL')];
    if (PIN === null || (LEVEL !== null && !levels.includes(LEVEL))) return null;
    return LEVEL !== null ? source.make('io_digital_write', { fields: { PIN, LEVEL } }) : source.make('io_digital_write_value', { fields: { PIN }, inputs: source.plug('VALUE', 'LEVEL', 'any') });
  },
  arduino_pin_setPwmOutput: (source) => {
    const PIN = pinOf(source, pwmPins);
    return PIN !== null ? source.make('io_analog_write', { fields: { PIN }, inputs: source.plug('VALUE', 'OUT', 'Number') }) : null;
  },
  arduino_pin_setServoOutput: (source) => {
    const PIN = pinOf(source, digitalPins);
    return PIN !== null ? source.make('servo_write', { fields: { PIN }, inputs: source.plug('ANGLE', 'OUT', 'Number') }) : null;
  },
  arduino_serial_serialBegin: (source) => {
    const BAUD = source.field('VALUE');
    return ['9600', '115200'].includes(BAUD) ? source.make('serial_begin', { fields: { BAUD } }) : null;
  },
  arduino_serial_serialPrint: (source) => source.make('serial_print', { fields: { NEWLINE: source.field('EOL') === 'noWarp' ? 'FALSE' : 'TRUE' }, inputs: source.plug('TEXT', 'VALUE', 'any') }),
};

export const arduinoValues: Readonly<Record<string, ValueTwin>> = {
  arduino_pin_readDigitalPin: { kind: 'any', make: (source) => { const PIN = pinOf(source, digitalPins); return PIN !== null ? source.make('io_digital_read', { fields: { PIN } }) : null; } },
  arduino_pin_readAnalogPin: { kind: 'Number', make: (source) => { const PIN = pinOf(source, analogPins); return PIN !== null ? source.make('io_analog_read', { fields: { PIN } }) : null; } },
  arduino_serial_serialAvailable: { kind: 'Boolean', make: (source) => source.make('serial_available') },
  arduino_data_dataMap: { kind: 'Number', make: (source) => source.make('math_map', { inputs: { ...source.plug('VALUE', 'DATA', 'Number'), ...source.plug('FROM_LOW', 'ARG0', 'Number'), ...source.plug('FROM_HIGH', 'ARG1', 'Number'), ...source.plug('TO_LOW', 'ARG2', 'Number'), ...source.plug('TO_HIGH', 'ARG3', 'Number') } }) },
  arduino_data_dataConstrain: { kind: 'Number', make: (source) => source.make('math_constrain', { inputs: { ...source.plug('VALUE', 'DATA', 'Number'), ...source.plug('LOW', 'ARG0', 'Number'), ...source.plug('HIGH', 'ARG1', 'Number') } }) },
};
