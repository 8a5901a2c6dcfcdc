import type { PartBehaviour, PartMaker, PartWorld } from './part.ts';

/** The HD44780 controller: nibbles or bytes in, two lines of sixteen signs out. */
class Display {
  private readonly memory = new Array<number>(128).fill(0x20);
  private address = 0;
  private fourBits = false;
  private half: number | null = null;
  private step = 1;
  private shift = 0;
  private on = false;
  private inPictures = false;

  /** `data` holds D7..D4 in its upper half; in 8-bit mode all of it counts. */
  strobe(isText: boolean, data: number): void {
    if (!this.fourBits) { this.take(isText, data); return; }
    if (this.half === null) { this.half = data & 0xf0; return; }
    const byte = this.half | (data >> 4);
    this.half = null;
    this.take(isText, byte);
  }
  lines(): string[] {
    return [0, 0x40].map((start) => Array.from({ length: 16 }, (_, column) => (this.on ? signOf(this.memory[start + ((column + this.shift + 40) % 40)] ?? 0x20) : ' ')).join(''));
  }

  private take(isText: boolean, byte: number): void {
    if (!isText) this.command(byte);
    else if (this.inPictures) this.address += 1;
    else { this.memory[this.address] = byte; this.move(this.step); }
  }
  private move(step: number): void {
    const next = this.address + step;
    this.address = next === 0x28 ? 0x40 : next === 0x68 ? 0 : next === -1 ? 0x67 : next === 0x3f ? 0x27 : next;
  }
  private command(byte: number): void {
    if (byte & 0x80) { this.address = byte & 0x7f; this.inPictures = false; return; }
    if (byte & 0x40) { this.inPictures = true; return; }
    if (byte & 0x20) { this.fourBits = (byte & 0x10) === 0; this.half = null; return; }
    if (byte & 0x10) { this.slide(byte); return; }
    if (byte & 0x08) { this.on = (byte & 0x04) !== 0; return; }
    if (byte & 0x04) { this.step = byte & 0x02 ? 1 : -1; return; }
    if (byte & 0x01) this.memory.fill(0x20);
    this.address = 0;
    this.shift = 0;
    this.inPictures = false;
  }
  private slide(byte: number): void {
    const by = byte & 0x04 ? 1 : -1;
    if (byte & 0x08) this.shift = (this.shift - by + 40) % 40; else this.move(by);
  }
}

/** Own pictures (0 to 7) are drawn as a box; the rest is the European half of the character table. */
function signOf(code: number): string {
  if (code < 16) return '▯';
  const special: Readonly<Record<number, string>> = { 0x5c: '¥', 0x7e: '→', 0x7f: '←', 0xdf: '°', 0xe4: 'µ', 0xf4: 'Ω', 0xff: '█' };
  return special[code] ?? (code >= 0x20 && code < 0x7e ? String.fromCharCode(code) : '▯');
}

const shown = (display: Display, world: PartWorld) => {
  let before = '';
  return (): void => {
    const lines = display.lines();
    if (lines.join('\n') === before) return;
    before = lines.join('\n');
    world.lines(lines);
  };
};

/** Behind a PCF8574: bits are RS, RW, E, light, D4 to D7. */
function lcdByI2c(world: PartWorld): PartBehaviour {
  const display = new Display();
  const tell = shown(display, world);
  let last = 0;
  const address = Number(world.part.attrs['i2cAddress'] ?? 0x27) || 0x27;
  const write = (byte: number): void => {
    if (last & 0x04 && !(byte & 0x04) && !(last & 0x02)) { display.strobe((last & 0x01) !== 0, last & 0xf0); tell(); }
    last = byte;
  };
  return { i2c: { address, write, read: () => last }, texts: () => display.lines(), values: () => ({ light: last & 0x08 ? 1 : 0 }) };
}

function lcdByWires(world: PartWorld): PartBehaviour {
  const display = new Display();
  const tell = shown(display, world);
  return {
    listens: ['E'],
    onLevel: (_pin, level) => {
      if (level === 1 || !world.powered || world.level('RW') === 1) return;
      display.strobe(world.level('RS') === 1, [0, 1, 2, 3, 4, 5, 6, 7].reduce((byte, bit) => byte | (world.level(`D${bit}`) << bit), 0));
      tell();
    },
    texts: () => display.lines(), values: () => ({ light: world.powered ? 1 : 0 }),
  };
}
export const lcd: PartMaker = (world) => (world.part.attrs['pins'] === 'i2c' ? lcdByI2c(world) : lcdByWires(world));
