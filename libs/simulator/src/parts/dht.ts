import { clamp, cyclesPerUs, type PartMaker } from './part.ts';

/** One wire: the board pulls low, the sensor answers with 40 bits. Data sheets of DHT11 and DHT22. */
export const dht: PartMaker = (world) => {
  const small = world.part.type === 'kindling-dht11';
  const startMicros = small ? 10_000 : 700;
  let fell = -1;
  let talking = false;
  const rest = (): void => world.drive('SDA', world.powered ? 'pull-up' : 'open');
  rest();
  const say = (pulses: readonly (readonly ['low' | 'pull-up', number])[], at: number): void => {
    const pulse = pulses[at];
    if (!pulse) { talking = false; rest(); return; }
    world.drive('SDA', pulse[0]);
    world.later(pulse[1] * cyclesPerUs, () => say(pulses, at + 1));
  };
  const answer = (): void => {
    if (world.input('fault') > 0) return;
    talking = true;
    const bytes = small ? readingsOf11(world.input('temperature'), world.input('humidity')) : readingsOf22(world.input('temperature'), world.input('humidity'));
    const bits = [...bytes, bytes.reduce((sum, byte) => sum + byte, 0) & 0xff].flatMap((byte) => Array.from({ length: 8 }, (_, index) => (byte >> (7 - index)) & 1));
    world.later(30 * cyclesPerUs, () => say([['low', 80], ['pull-up', 80], ...bits.flatMap((bit) => [['low', 50], ['pull-up', bit ? 70 : 26]] as const), ['low', 50]], 0));
  };
  return {
    listens: ['SDA'],
    onLevel: (_pin, level) => {
      if (!world.powered || talking) return;
      if (level === 0) fell = world.now();
      else if (fell >= 0 && world.now() - fell >= startMicros * cyclesPerUs) { fell = -1; answer(); }
    },
    values: () => ({ temperature: world.input('temperature'), humidity: world.input('humidity') }),
  };
};

/** Whole degrees and percent; tenths of a degree in the last byte, below zero with its top bit. */
function readingsOf11(temperature: number, humidity: number): number[] {
  const tenths = Math.round(clamp(Math.abs(temperature), 0, 60) * 10);
  return [Math.round(clamp(humidity, 0, 100)), 0, Math.floor(tenths / 10), (tenths % 10) | (temperature < 0 ? 0x80 : 0)];
}
function readingsOf22(temperature: number, humidity: number): number[] {
  const [wet, warm] = [Math.round(clamp(humidity, 0, 100) * 10), Math.round(clamp(Math.abs(temperature), 0, 80) * 10)];
  return [wet >> 8, wet & 0xff, (warm >> 8) | (temperature < 0 ? 0x80 : 0), warm & 0xff];
}
