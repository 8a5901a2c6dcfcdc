import { clamp, cyclesPerUs, type PartMaker } from './part.ts';

/** A small servo turns 60° in about 0.12 s. */
const degreesPerCycle = 500 / 16_000_000;
const [shortest, longest] = [544, 2400];

/** Pulse length tells the angle; without power or pulses the shaft stays where it is. */
export const servo: PartMaker = (world) => {
  let rose = -1;
  let shaft = 90;
  let looked = 0;
  let asked = 90;
  const turn = (): void => {
    const reach = (world.now() - looked) * degreesPerCycle;
    looked = world.now();
    shaft += clamp(asked - shaft, -reach, reach);
  };
  return {
    listens: ['PWM'],
    onLevel: (_pin, level) => {
      if (!world.powered) return;
      if (level === 1) { rose = world.now(); return; }
      if (rose < 0) return;
      const micros = (world.now() - rose) / cyclesPerUs;
      rose = -1;
      if (micros < 400 || micros > 2600) return;
      turn();
      asked = clamp(((micros - shortest) / (longest - shortest)) * 180, 0, 180);
      world.quantity('servo-asked', asked);
      world.quantity('servo', shaft);
    },
    values: () => { if (world.powered) turn(); return { angle: shaft }; },
  };
};
