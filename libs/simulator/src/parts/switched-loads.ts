import type { PartMaker } from './part.ts';

/** Relay board with a high-level trigger. */
export const relay: PartMaker = (world) => {
  const closed = (): boolean => world.powered && world.level('IN') === 1;
  return {
    listens: ['IN'], onLevel: () => world.signal('relay', closed() ? 1 : 0),
    contacts: () => [['COM', closed() ? 'NO' : 'NC', 0]], values: () => ({ closed: closed() ? 1 : 0 }),
  };
};

/** Two half bridges: each output follows its input, strong enough for a motor. */
export const motorDriver: PartMaker = (world) => {
  const follow = (): void => {
    world.drive('MA', world.powered ? (world.level('IA') ? 'high' : 'low') : 'open');
    world.drive('MB', world.powered ? (world.level('IB') ? 'high' : 'low') : 'open');
  };
  follow();
  return { listens: ['IA', 'IB'], onLevel: follow };
};

/** Speed −1 to 1, averaged since the last look: PWM is too fast for eyes and motors alike. */
export const motor: PartMaker = (world) => {
  const average = averaged(world.now, () => world.level('1') - world.level('2'));
  return { listens: ['1', '2'], onLevel: () => { average.changed(); world.quantity('motor', average.level()); }, values: () => ({ speed: average.look() }) };
};

export function averaged(now: () => number, read: () => number) {
  let [level, since, start, sum] = [0, 0, 0, 0];
  const changed = (): void => { sum += level * (now() - since); since = now(); level = read(); };
  const look = (): number => {
    changed();
    const mean = now() > start ? sum / (now() - start) : level;
    [start, sum] = [now(), 0];
    return mean;
  };
  return { changed, look, level: () => level };
}

/** Coil patterns of a 28BYJ-48, half steps in order; IN1 is bit 0. */
const halfSteps = [0b0001, 0b0011, 0b0010, 0b0110, 0b0100, 0b1100, 0b1000, 0b1001];
const halfStepsPerTurn = 4096;
export const stepper: PartMaker = (world) => {
  let position = 0;
  let phase = -1;
  const turn = (): void => {
    const pattern = ['IN1', 'IN2', 'IN3', 'IN4'].reduce((bits, pin, index) => bits | (world.level(pin) << index), 0);
    const next = halfSteps.indexOf(pattern);
    if (!world.powered || next < 0) return;
    // Two coils may switch in the middle of a full step; a jump of four has no direction.
    const step = phase < 0 ? 0 : ((next - phase + 12) % 8) - 4;
    phase = next;
    if (step === 0 || step === -4) return;
    position += step;
    world.quantity('stepper', (position / halfStepsPerTurn) * 360);
  };
  return { listens: ['IN1', 'IN2', 'IN3', 'IN4'], onLevel: turn, values: () => ({ angle: (position / halfStepsPerTurn) * 360 }) };
};
