import { needsOf, passport, standardContents, working, type KitOnHand } from './index.ts';

const kit = (label: string, shortages: KitOnHand['shortages'] = []): KitOnHand => ({ label, contents: standardContents, shortages });
const six = Array.from({ length: 6 }, (_, at) => kit(`K0${at + 1}`));
const servoGate = { 'wokwi-arduino-uno': 1, 'wokwi-servo': 1, 'wokwi-pushbutton': 1 };
const noServo = [{ part: 'wokwi-servo', missing: 1, broken: 0 }];

describe('the kit passport', () => {
  it('says that twelve pupils do the servo lesson in pairs with six whole kits', () => {
    expect(passport(servoGate, { kits: six, spares: {} }, 12)).toMatchObject({ ready: 6, verdict: { is: 'enough', pupilsPerKit: 2 }, fills: [], variants: [] });
  });
  it('flags the lesson when two servos are gone, and fills from spares while there are any', () => {
    const kits = [...six.slice(0, 4), kit('K05', noServo), kit('K06', [{ part: 'wokwi-servo', missing: 0, broken: 1 }])];
    expect(passport(servoGate, { kits, spares: {} }, 12)).toMatchObject({ ready: 4, verdict: { is: 'crowded', pupilsPerKit: 3 } });
    expect(passport(servoGate, { kits, spares: { 'wokwi-servo': 1 } }, 12)).toMatchObject({ ready: 5, fills: [{ label: 'K05', part: 'wokwi-servo', count: 1 }] });
    expect(passport(servoGate, { kits, spares: { 'wokwi-servo': 2 } }, 12).verdict).toEqual({ is: 'enough', pupilsPerKit: 2 });
  });
  it('gives scarce spares to the kits that lack least', () => {
    const kits = [kit('K01', [...noServo, { part: 'wokwi-pushbutton', missing: 2, broken: 0 }]), kit('K02', noServo)];
    expect(passport(servoGate, { kits, spares: { 'wokwi-servo': 1, 'wokwi-pushbutton': 1 } }, 4)).toMatchObject({ ready: 1, fills: [{ label: 'K02' }] });
  });
  it('offers a stand-in for the same program, and says for how many it then goes', () => {
    const nightLight = { 'wokwi-arduino-uno': 1, 'kindling-ldr': 1, 'wokwi-led': 1 };
    const kits = six.map((each, at) => (at < 4 ? kit(each.label, [{ part: 'kindling-ldr', missing: 1, broken: 0 }]) : each));
    const said = passport(nightLight, { kits, spares: {} }, 12);
    expect(said).toMatchObject({ ready: 2, verdict: { is: 'impossible' } });
    expect(said.variants[0]).toEqual({ part: 'kindling-ldr', by: 'wokwi-potentiometer', ready: 6, pupilsPerKit: 2 });
  });
  it('offers nothing that helps nobody, and nothing when there is enough', () => {
    expect(passport({ 'kindling-ldr': 1 }, { kits: [], spares: {} }, 12)).toMatchObject({ verdict: { is: 'impossible' }, variants: [] });
    expect(passport({}, { kits: [], spares: {} }, 12).verdict).toEqual({ is: 'no-parts-needed' });
  });
  it('takes the most that one circuit needs, not the sum; colours and 10000 or 10k do not matter', () => {
    const part = (type: string, attrs: Record<string, string> = {}) => ({ id: type + Math.random(), type, left: 0, top: 0, attrs });
    const diagram = (...parts: ReturnType<typeof part>[]) => ({ version: 1 as const, parts, connections: [] });
    expect(needsOf([diagram(part('wokwi-led', { color: 'red' }), part('wokwi-led', { color: 'green' }), part('wokwi-gnd')), diagram(part('wokwi-led'), part('wokwi-resistor', { value: '10000' }), part('wokwi-resistor', { value: '10k' }))]))
      .toEqual({ 'wokwi-led': 2, 'wokwi-resistor/10k': 2 });
  });
  it('never counts below nothing', () => {
    expect(working({ contents: { 'wokwi-led': 1 }, shortages: [{ part: 'wokwi-led', missing: 2, broken: 2 }] })).toEqual({ 'wokwi-led': 0 });
  });
});
