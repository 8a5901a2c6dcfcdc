import type { Diagram } from '@kindling/contracts';
import { partWord, type WiringLanguage } from '../words.ts';

type Names = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
const ends: Names = { 1: { zh: '一端', en: 'one end' }, 2: { zh: '另一端', en: 'other end' } };
const supply: Names = { VCC: { zh: '电源 VCC', en: 'power VCC' }, GND: { zh: '地 GND', en: 'ground GND' } };

/** What a pupil sees of a pin: where it is and what it is for. Pins whose printed name says it all are left out. */
const pinNames: Readonly<Record<string, Names>> = {
  'wokwi-led': { A: { zh: '长脚（+）', en: 'long leg (+)' }, C: { zh: '短脚（−）', en: 'short leg (−)' } },
  'wokwi-resistor': ends, 'wokwi-buzzer': ends, 'kindling-ldr': ends, 'kindling-dc-motor': ends,
  'wokwi-pushbutton': { '1.l': { zh: '左上脚', en: 'upper left' }, '1.r': { zh: '右上脚', en: 'upper right' }, '2.l': { zh: '左下脚', en: 'lower left' }, '2.r': { zh: '右下脚', en: 'lower right' } },
  'wokwi-rgb-led': { R: { zh: '红 R', en: 'red R' }, G: { zh: '绿 G', en: 'green G' }, B: { zh: '蓝 B', en: 'blue B' }, COM: { zh: '公共脚（−）', en: 'common (−)' } },
  'wokwi-slide-switch': { 1: { zh: '左脚', en: 'left' }, 2: { zh: '中脚', en: 'middle' }, 3: { zh: '右脚', en: 'right' } },
  'wokwi-potentiometer': { ...supply, SIG: { zh: '中脚 SIG', en: 'middle SIG' } },
  'wokwi-servo': { ...supply, 'V+': { zh: '电源 V+（红）', en: 'power V+ (red)' }, PWM: { zh: '信号（橙）', en: 'signal (orange)' } },
  'wokwi-hc-sr04': { ...supply, TRIG: { zh: '触发 TRIG', en: 'trigger TRIG' }, ECHO: { zh: '回波 ECHO', en: 'echo ECHO' } },
  'wokwi-dht22': { ...supply, SDA: { zh: '数据', en: 'data' } }, 'kindling-dht11': { ...supply, SDA: { zh: '数据', en: 'data' } },
  'wokwi-photoresistor-sensor': supply, 'wokwi-ntc-temperature-sensor': supply, 'kindling-soil-probe': supply, 'wokwi-pir-motion-sensor': supply, 'wokwi-relay-module': supply,
};

export function pinWord(language: WiringLanguage, type: string, pin: string): string {
  const names = Object.hasOwn(pinNames, type) ? pinNames[type] : undefined;
  return names && Object.hasOwn(names, pin) ? names[pin]?.[language] ?? pin : pin;
}

/** One end of a wire as it is said aloud: `LED led1 · 长脚（+）`. */
export function endWord(language: WiringLanguage, diagram: Diagram, end: string): string {
  const at = end.indexOf(':');
  const [id, pin] = [end.slice(0, at), end.slice(at + 1)];
  const part = diagram.parts.find((each) => each.id === id);
  return part ? `${partWord(language, part.type)} ${id} · ${pinWord(language, part.type, pin)}` : end;
}
