import { PinState } from 'avr8js';
import { seededRandom } from '@kindling/kernel';
import type { Circuit } from '../circuit/resolve-circuit.ts';
import { electricState, type ElectricState, type PinDrive } from '../circuit/electric-state.ts';
import { clockHz, createChip, createEeprom, type Chip } from './chip.ts';
import { runChip } from './run-chip.ts';
import { unoPins } from './uno-ports.ts';

export type BoardState = { readonly state: 'running' } | { readonly state: 'crashed'; readonly because: 'ran-off' | 'restarted' | 'asleep-for-ever' };
export interface BoardOptions {
  /** Flash image, 32 KiB. */
  readonly flash: Uint8Array;
  readonly circuit: Circuit;
  /** What a floating input reads is random but repeatable. */
  readonly seed?: number;
}
export type Edge = { readonly signal: string; readonly cycle: number; readonly level: 0 | 1 };

/** A restart without a reset button means that the program jumped to 0 or its stack broke; twice may be chance. */
const restartsThatMeanCrash = 3;
/** How often the run looks up, in cycles: 1 ms. Button presses and serial input take effect at this grain. */
const slice = clockHz / 1000;

/** An Uno in its circuit. No timers, no DOM: time is a cycle counter at 16 MHz. */
export class Board {
  private chip: Chip;
  private readonly eeprom = createEeprom();
  private readonly random: () => number;
  private readonly pressed = new Set<string>();
  private readonly waitingInput: number[] = [];
  private readonly drives: Record<string, PinDrive> = {};
  private electric: ElectricState;
  private status: BoardState = { state: 'running' };
  private cyclesBefore = 0;
  private restarts = 0;
  private dirty = true;
  private readonly levels = new Map<string, 0 | 1>();
  readonly floated = new Set<string>();
  onSerial: ((byte: number) => void) | null = null;
  onEdge: ((edge: Edge) => void) | null = null;

  private readonly options: BoardOptions;

  constructor(options: BoardOptions) {
    this.options = options;
    this.random = seededRandom(options.seed ?? 1);
    this.chip = this.powerUp();
    this.electric = electricState(options.circuit, this.drives, this.pressed);
    this.settle();
  }

  /** Simulated time since power-up, resets included. */
  get cycles(): number { return this.cyclesBefore + this.chip.cpu.cycles; }
  get milliseconds(): number { return (this.cycles / clockHz) * 1000; }
  get state(): BoardState { return this.status; }
  /** 0 to 1 at this instant, by LED id. */
  get glow(): Readonly<Record<string, number>> { return this.electric.glow; }
  pinLevel(pin: string): 0 | 1 { return this.levels.get(`pin:${pin}`) ?? 0; }
  pinDrive(pin: string): PinDrive { return this.drives[pin] ?? 'open'; }

  press(part: string): void { this.pressed.add(part); this.settle(); }
  release(part: string): void { this.pressed.delete(part); this.settle(); }
  sendSerial(text: string): void { for (const byte of utf8(text)) this.waitingInput.push(byte); }

  /** Runs that many cycles, or less when the program crashes. */
  runFor(cycles: number): BoardState {
    const end = this.cycles + cycles;
    while (this.cycles < end && this.status.state === 'running') {
      this.feedSerial();
      if (this.floated.size > 0) this.settle();
      const stop = runChip(this.chip.cpu, Math.min(this.chip.cpu.cycles + slice, end - this.cyclesBefore));
      if (stop !== 'reached') this.status = { state: 'crashed', because: stop };
    }
    return this.status;
  }

  /** As the reset button: EEPROM stays, everything else starts anew. */
  reset(): void {
    this.cyclesBefore += this.chip.cpu.cycles;
    this.status = { state: 'running' };
    this.restarts = 0;
    this.chip = this.powerUp();
    this.settle();
  }

  private powerUp(): Chip {
    const chip = createChip(this.options.flash, this.eeprom);
    for (const { pin } of unoPins) this.drives[pin] = 'open';
    for (const port of Object.values(chip.ports)) port.addListener(() => { this.dirty = true; this.settle(); });
    for (let channel = 0; channel < 6; channel += 1) chip.adc.channelValues[channel] = 0;
    chip.usart.onByteTransmit = (byte) => this.onSerial?.(byte);
    this.watchRestarts(chip);
    this.dirty = true;
    return chip;
  }

  /** The reset vector runs once; again means a jump to 0. The first instruction of a sketch is always `jmp`. */
  private watchRestarts(chip: Chip): void {
    const { cpu } = chip;
    const sp = 0x5d;
    const before = cpu.writeHooks[sp];
    cpu.writeHooks[sp] = (value, old, address, mask) => {
      const handled = before?.(value, old, address, mask);
      // crt0 sets the stack pointer to the end of RAM; nothing else in a sketch does.
      if (value === 0xff && cpu.pc < 0x200) this.countRestart();
      return handled ?? false;
    };
  }
  private countRestart(): void {
    this.restarts += 1;
    if (this.restarts > restartsThatMeanCrash) this.status = { state: 'crashed', because: 'restarted' };
  }

  private feedSerial(): void {
    const { usart, cpu } = this.chip;
    const next = this.waitingInput[0];
    if (next === undefined || !usart.rxEnable || usart.rxBusy || ((cpu.data[0xc0] ?? 0) & 0x80) !== 0) return;
    if (usart.writeByte(next) !== false) this.waitingInput.shift();
  }

  /** Reads what the chip drives, solves the circuit, feeds the inputs, tells the edges. */
  private settle(): void {
    if (this.dirty) this.readDrives();
    this.electric = electricState(this.options.circuit, this.drives, this.pressed);
    for (const { pin, port, bit } of unoPins) {
      const reads = this.electric.reads[pin];
      const level = reads ?? this.floating(pin);
      if (this.drives[pin] === 'open' || this.drives[pin] === 'pull-up') this.chip.ports[port].setPin(bit, level === 1);
      const driven = this.drives[pin] === 'high' ? 1 : this.drives[pin] === 'low' ? 0 : level;
      this.tell(`pin:${pin}`, driven);
      if (port === 'C') this.chip.adc.channelValues[bit] = this.electric.volts[pin] ?? 1.2 + this.random();
    }
    for (const [id, glow] of Object.entries(this.electric.glow)) this.tell(`led:${id}`, glow > 0.02 ? 1 : 0);
  }

  private readDrives(): void {
    this.dirty = false;
    for (const { pin, port, bit } of unoPins) {
      const state = this.chip.ports[port].pinState(bit);
      this.drives[pin] = state === PinState.High ? 'high' : state === PinState.Low ? 'low' : state === PinState.InputPullUp ? 'pull-up' : 'open';
    }
  }

  /** An unconnected pin is left alone; one that a button should decide jumps about, as on the bench. */
  private floating(pin: string): 0 | 1 {
    const net = this.options.circuit.pinNet[pin];
    const touched = this.options.circuit.buttons.some(({ a, b }) => a === net || b === net);
    if (!touched) return 0;
    this.floated.add(pin);
    return this.random() < 0.5 ? 0 : 1;
  }

  private tell(signal: string, level: 0 | 1): void {
    if (this.levels.get(signal) === level) return;
    this.levels.set(signal, level);
    this.onEdge?.({ signal, cycle: this.cycles, level });
  }
}

/** UTF-8 without TextEncoder, which pure code does not have. */
function utf8(text: string): number[] {
  return (encodeURIComponent(text).match(/%[0-9A-F]{2}|[^%]/g) ?? []).map((sign) => (sign.length === 3 ? parseInt(sign.slice(1), 16) : sign.charCodeAt(0)));
}
