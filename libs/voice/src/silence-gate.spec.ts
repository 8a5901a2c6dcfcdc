import { levelDb, SilenceGate, type GateDecision } from './silence-gate.ts';

const run = (gate: SilenceGate, levels: readonly number[]): GateDecision[] => levels.map((level) => gate.decide(level, 60));
const times = (count: number, level: number): number[] => Array.from({ length: count }, () => level);

describe('the silence gate', () => {
  it('opens with the first loud frame and marks the pause once, after the hang-over', () => {
    expect(run(new SilenceGate(), [-70, -20, ...times(7, -70)])).toEqual(['silence', 'speech', 'speech', 'speech', 'speech', 'speech', 'silence-starts', 'silence', 'silence']);
  });
  it('stays open between words', () => {
    const decisions = run(new SilenceGate(), [-20, -70, -70, -20, -70, -70, -70, -20]);
    expect(new Set(decisions)).toEqual(new Set(['speech']));
  });
  it('learns the noise of a fan and still hears a voice over it', () => {
    const gate = new SilenceGate();
    expect(run(gate, times(200, -45)).at(-1)).toBe('silence');
    expect(gate.decide(-30, 60)).toBe('speech');
  });
  it('lets a steady tone through however long it lasts', () => {
    expect(new Set(run(new SilenceGate(), times(1000, -18)))).toEqual(new Set(['speech']));
  });
  it('starts anew after the microphone was closed', () => {
    const gate = new SilenceGate();
    gate.decide(-20, 60);
    gate.close();
    expect(gate.decide(-70, 60)).toBe('silence');
  });
});

describe('the level of samples', () => {
  it('is 0 dB for a full square wave and 3 dB less for a full sine', () => {
    expect(levelDb(Float32Array.of(1, -1, 1, -1))).toBeCloseTo(0);
    expect(levelDb(Float32Array.from({ length: 480 }, (_, at) => Math.sin((at * Math.PI) / 24)))).toBeCloseTo(-3.01, 1);
  });
  it('has a bottom', () => {
    expect(levelDb(new Float32Array(480))).toBe(-96);
    expect(levelDb(new Float32Array())).toBe(-96);
  });
});
