import { clamp, type Contact, type PartMaker } from './part.ts';

const track = 10_000;
/** A slider between plus and minus: `share` of the voltage comes out. */
const divider = (plus: string, out: string, minus: string, share: number): readonly Contact[] => {
  const part = clamp(share, 0, 1);
  return [[plus, out, track * (1 - part)], [out, minus, track * part]];
};

export const potentiometer: PartMaker = ({ input }) => ({ contacts: () => divider('VCC', 'SIG', 'GND', input('position')), values: () => ({ position: input('position') }) });

/** A bare photoresistor, scaled so that with 10 kΩ it gives `light` percent of the voltage. */
export const ldr: PartMaker = ({ input }) => ({
  contacts: () => {
    const light = clamp(input('light'), 0.5, 99.5);
    return input('fault') > 0 ? [] : [['1', '2', (track * (100 - light)) / light]];
  },
  values: () => ({ light: input('light') }),
});

/** Module with its own divider; DO is low when it is brighter than half. */
export const lightSensor: PartMaker = ({ input, drive, powered }) => {
  const show = (): void => drive('DO', !powered || input('fault') > 0 ? 'open' : input('light') > 50 ? 'low' : 'high');
  show();
  return { onInput: show, contacts: () => (input('fault') > 0 ? [] : divider('VCC', 'AO', 'GND', input('light') / 100)), values: () => ({ light: input('light') }) };
};

/** 10 kΩ at 25 °C, B = 3950, below a 10 kΩ resistor. */
export const ntc: PartMaker = ({ input }) => ({
  contacts: () => {
    const ratio = Math.exp(3950 * (1 / (clamp(input('temperature'), -40, 125) + 273.15) - 1 / 298.15));
    return input('fault') > 0 ? [] : [['VCC', 'OUT', track], ['OUT', 'GND', track * ratio]];
  },
  values: () => ({ temperature: input('temperature') }),
});

/** Capacitive probe: dry earth gives a high voltage. */
export const soilProbe: PartMaker = ({ input }) => ({
  contacts: () => (input('fault') > 0 ? [] : divider('VCC', 'AO', 'GND', 1 - input('moisture') / 100)), values: () => ({ moisture: input('moisture') }),
});

export const joystick: PartMaker = ({ input, pressed }) => ({
  contacts: () => [
    ...(input('fault') > 0 ? [] : [...divider('VCC', 'HORZ', 'GND', (input('x') + 1) / 2), ...divider('VCC', 'VERT', 'GND', (input('y') + 1) / 2)]),
    ...(pressed() ? [['SEL', 'GND', 0] as const] : []),
  ],
  values: () => ({ x: input('x'), y: input('y') }),
});

export const slideSwitch: PartMaker = ({ input }) => ({ contacts: () => [['2', input('position') < 0.5 ? '1' : '3', 0]], values: () => ({ position: input('position') }) });
export const pushButton: PartMaker = ({ pressed }) => ({ contacts: () => (pressed() ? [['1.l', '2.l', 0]] : []) });

export const keypadKeys = ['123A', '456B', '789C', '*0#D'] as const;
export const keypad: PartMaker = ({ pressed }) => ({
  contacts: () => keypadKeys.flatMap((row, y) => [...row].flatMap((key, x): Contact[] => (pressed(key) ? [[`R${y + 1}`, `C${x + 1}`, 0]] : []))),
});
