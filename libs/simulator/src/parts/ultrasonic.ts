import { cyclesPerUs, type PartMaker } from './part.ts';

/** Sound there and back: 58.3 µs a centimetre at 20 °C. */
const microsPerCm = 58.3;
/** The transducer rings a little longer than the sound travels. */
const ringMicros = 10;

/** Answers a trigger of 10 µs with an echo pulse; nothing within 2 to 400 cm, no pulse. */
export const ultrasonic: PartMaker = (world) => {
  let rose = -1;
  let busy = false;
  world.drive('ECHO', world.powered ? 'low' : 'open');
  const answer = (): void => {
    const cm = world.input('distance');
    if (world.input('fault') > 0 || cm < 2 || cm > 400) return;
    busy = true;
    world.later(460 * cyclesPerUs, () => {
      world.drive('ECHO', 'high');
      world.later(Math.round((cm * microsPerCm + ringMicros) * cyclesPerUs), () => { world.drive('ECHO', 'low'); busy = false; });
    });
  };
  return {
    listens: ['TRIG'],
    onLevel: (_pin, level) => {
      if (!world.powered || busy) return;
      if (level === 1) rose = world.now();
      else if (rose >= 0 && world.now() - rose >= 9 * cyclesPerUs) { rose = -1; answer(); }
    },
    values: () => ({ distance: world.input('distance') }),
  };
};

export const motionSensor: PartMaker = (world) => {
  const show = (): void => world.drive('OUT', !world.powered || world.input('fault') > 0 ? 'open' : world.input('motion') > 0 ? 'high' : 'low');
  show();
  return { onInput: show, values: () => ({ motion: world.input('motion') }) };
};
