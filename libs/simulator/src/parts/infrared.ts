import { cyclesPerUs, type PartMaker } from './part.ts';

/** Codes of the little 21-key remote in most kits, as they go through the air, first bit first. */
export const remoteCodes: Readonly<Record<string, number>> = {
  power: 0xffa25d, menu: 0xffe21d, test: 0xff22dd, plus: 0xff02fd, back: 0xffc23d, previous: 0xffe01f, play: 0xffa857, next: 0xff906f,
  '0': 0xff6897, minus: 0xff9867, c: 0xffb04f, '1': 0xff30cf, '2': 0xff18e7, '3': 0xff7a85, '4': 0xff10ef, '5': 0xff38c7, '6': 0xff5aa5,
  '7': 0xff42bd, '8': 0xff4ab5, '9': 0xff52ad,
};
export const infraredRemote: PartMaker = (world) => ({
  onPress: (key) => { const code = remoteCodes[key.toLowerCase()]; if (code !== undefined) world.shine(code); },
});

/** Demodulating receiver: rests high; an NEC frame comes out as low pulses. */
export const infraredReceiver: PartMaker = (world) => {
  let talking = false;
  world.drive('DAT', world.powered ? 'high' : 'open');
  const say = (pulses: readonly number[], at: number): void => {
    const micros = pulses[at];
    world.drive('DAT', micros !== undefined && at % 2 === 0 ? 'low' : 'high');
    if (micros === undefined) { talking = false; return; }
    world.later(micros * cyclesPerUs, () => say(pulses, at + 1));
  };
  return {
    onInfrared: (code) => {
      if (!world.powered || talking) return;
      talking = true;
      const bits = Array.from({ length: 32 }, (_, index) => (index < 8 ? 0 : (code >>> (31 - index)) & 1));
      say([9000, 4500, ...bits.flatMap((bit) => [560, bit ? 1690 : 560]), 560], 0);
    },
  };
};
