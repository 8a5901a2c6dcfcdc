import { cyclesPerUs, type PartMaker } from './part.ts';

/** Longest period that is still a tone: 25 Hz. */
const silence = 40_000 * cyclesPerUs;

/** A passive buzzer sounds only while its voltage swings; a steady level is one click. */
export const buzzer: PartMaker = (world) => {
  let rose = -Infinity;
  let hz = 0;
  const sound = (next: number): void => {
    if (Math.abs(next - hz) <= hz * 0.004) return;
    hz = next;
    world.quantity('buzzer', next);
    world.signal('buzzer', next > 0 ? 1 : 0);
  };
  const listen = (): void => {
    const since = world.now() - rose;
    if (since >= silence) sound(0); else world.later(silence - since, listen);
  };
  const swing = (): 0 | 1 => (world.level('2') === 1 && world.level('1') === 0) || (world.level('1') === 1 && world.level('2') === 0) ? 1 : 0;
  let before: 0 | 1 = 0;
  return {
    listens: ['1', '2'],
    onLevel: () => {
      const level = swing();
      if (level === before) return;
      before = level;
      if (level === 0) return;
      const period = world.now() - rose;
      rose = world.now();
      if (period < silence && period > 0) { if (hz === 0) world.later(silence, listen); sound(16_000_000 / period); }
    },
    values: () => ({ hz }),
  };
};
