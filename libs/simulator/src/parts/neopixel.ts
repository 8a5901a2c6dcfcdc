import { clamp, cyclesPerUs, type PartMaker } from './part.ts';

const longPulse = 0.55 * cyclesPerUs;
const latch = 50 * cyclesPerUs;

/** WS2812: the length of a pulse is a bit, green red blue; what a part does not need it passes on. */
export const neopixel: PartMaker = (world) => {
  const count = world.part.type === 'wokwi-neopixel' ? 1 : clamp(Math.trunc(Number(world.part.attrs['pixels'] ?? 8)) || 8, 1, 64);
  const colours = Array.from({ length: count }, () => 0);
  let bits: number[] = [];
  let rose = 0;
  let fell = -Infinity;
  const show = (): void => {
    for (let pixel = 0; pixel * 24 + 24 <= bits.length; pixel += 1) {
      const [green, red, blue] = [0, 8, 16].map((from) => bits.slice(pixel * 24 + from, pixel * 24 + from + 8).reduce((byte, bit) => byte * 2 + bit, 0));
      const colour = ((red ?? 0) << 16) | ((green ?? 0) << 8) | (blue ?? 0);
      if (colour !== colours[pixel]) { colours[pixel] = colour; world.quantity(`pixel${pixel}`, colour); }
    }
    bits = [];
  };
  const watch = (): void => { if (world.now() - fell >= latch) show(); else world.later(latch, watch); };
  return {
    listens: ['DIN'],
    onLevel: (_pin, level) => {
      if (!world.powered) return;
      const full = bits.length >= count * 24;
      if (full) world.drive('DOUT', level ? 'high' : 'low');
      if (level === 1) { rose = world.now(); return; }
      if (bits.length === 0) world.later(latch, watch);
      fell = world.now();
      if (!full) bits.push(fell - rose >= longPulse ? 1 : 0);
    },
    values: () => Object.fromEntries(colours.map((colour, pixel) => [String(pixel), colour])),
  };
};
