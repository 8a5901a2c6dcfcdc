import { PinState } from 'avr8js';
import type { PartInput } from '@kindling/contracts';
import { seededRandom } from '@kindling/kernel';
import type { Circuit } from '../circuit/resolve-circuit.ts';
import { electricState, type ElectricState, type PinDrive } from '../circuit/electric-state.ts';
import { PartsRack } from '../parts/parts-rack.ts';
import { clockHz, createChip, createEeprom, type Chip, type Engine, type ResetCause } from './chip.ts';
import { I2cBus } from './i2c-bus.ts';
import { placesOf } from './call-places.ts';
import { unoPins } from './uno-ports.ts';

export type BoardState = { readonly state: 'running' } | { readonly state: 'crashed'; readonly because: 'ran-off' | 'restarted' | 'asleep-for-ever' };
export interface BoardOptions {
  /** Flash image, 32 KiB. */
  readonly flash: Uint8Array;
  readonly circuit: Circuit;
  /** What a floating input reads is random but repeatable. */
  readonly seed?: number;
  /** Both give the same run; translated is many times faster and falls back by itself where WebAssembly is not allowed. */
  readonly engine?: Engine;
}
export type Edge = { readonly signal: string; readonly cycle: number; readonly level: 0 | 1 };
export type Quantity = { readonly signal: string; readonly cycle: number; readonly value: number };
export type Display = { readonly part: string; readonly cycle: number; readonly lines: readonly string[] };

/** A restart without a reset button means that the program jumped to 0 or its stack broke; twice may be chance. */
const restartsThatMeanCrash = 3;
/** How often the run looks up, in cycles: 1 ms. Button presses and serial input take effect at this grain. */
const slice = clockHz / 1000;
const mostKnownStates = 512;
const setUpMs = 100;
/** Parts answer parts (driver → motor → …); a ring of relays must not turn for ever. */
const mostAnswers = 8;

/** An Uno in its circuit. No timers, no DOM: time is a cycle counter at 16 MHz. */
export class Board {
  private chip: Chip;
  private readonly eeprom = createEeprom();
  private readonly random: () => number;
  private readonly rack: PartsRack;
  private readonly waitingInput: number[] = [];
  private readonly drives: Record<string, PinDrive> = {};
  private driveKey = '';
  private electric: ElectricState;
  private readonly knownStates = new Map<string, ElectricState>();
  private status: BoardState = { state: 'running' };
  private cyclesBefore = 0;
  private restarts = 0;
  private dirty = true;
  private settling = false;
  private readonly levels = new Map<string, 0 | 1>();
  private readonly buttonNets: ReadonlySet<number>;
  readonly floated = new Set<string>();
  /** Nets that two outputs pulled apart. */
  readonly fought = new Set<number>();
  onSerial: ((byte: number) => void) | null = null;
  onEdge: ((edge: Edge) => void) | null = null;
  onQuantity: ((quantity: Quantity) => void) | null = null;
  onDisplay: ((display: Display) => void) | null = null;
  private readonly options: BoardOptions;

  constructor(options: BoardOptions) {
    this.options = options;
    this.random = seededRandom(options.seed ?? 1);
    this.buttonNets = new Set(options.circuit.buttons.flatMap(({ a, b }) => [a, b]));
    this.chip = createChip(options.flash, this.eeprom, 'power', options.engine ?? 'translated');
    this.rack = new PartsRack(options.circuit, {
      now: () => this.cycles, later: (cycles, deed) => { this.chip.cpu.addClockEvent(() => { deed(); this.settle(); }, cycles); },
      level: (signal, level) => this.tell(signal, level), quantity: (signal, value) => this.onQuantity?.({ signal, cycle: this.cycles, value }),
      lines: (part, lines) => this.onDisplay?.({ part, cycle: this.cycles, lines }),
    });
    this.listen();
    this.electric = electricState(options.circuit, this.drives, this.rack.influence);
    this.settle();
  }

  /** Simulated time since power-up, resets included. */
  get cycles(): number { return this.cyclesBefore + this.chip.cpu.cycles; }
  get milliseconds(): number { return (this.cycles / clockHz) * 1000; }
  get state(): BoardState { return this.status; }
  /** Where the program is: byte addresses of the running instruction and of the calls that led there, innermost first. */
  places(): number[] { return placesOf(this.chip.cpu); }
  /** 0 to 1 at this instant, by light. */
  get glow(): Readonly<Record<string, number>> { return this.electric.glow; }
  /** Numbers and lines for the pictures, by part. */
  parts(): { readonly values: Record<string, Readonly<Record<string, number>>>; readonly texts: Record<string, readonly string[]> } { return { values: this.rack.values(), texts: this.rack.texts() }; }
  pinLevel(pin: string): 0 | 1 { return this.levels.get(`pin:${pin}`) ?? 0; }
  pinDrive(pin: string): PinDrive { return this.drives[pin] ?? 'open'; }
  /** Volts between two nets, as a meter shows them; null where one floats. */
  voltsBetween(plusNet: number, minusNet: number): number | null {
    const [plus, minus] = [this.electric.meterVolts[plusNet] ?? null, this.electric.meterVolts[minusNet] ?? null];
    return plus === null || minus === null ? null : plus - minus;
  }

  press(part: string, key = ''): void { this.rack.press(part, key); this.settle(); }
  release(part: string, key = ''): void { this.rack.release(part, key); this.settle(); }
  set(part: string, input: PartInput, value: number): void { this.rack.set(part, input, value); this.settle(); }
  input(part: string, input: PartInput): number { return this.rack.input(part, input); }
  sendSerial(text: string): void { for (const byte of utf8(text)) this.waitingInput.push(byte); }

  /** Runs that many cycles, or less when the program crashes. */
  runFor(cycles: number): BoardState {
    const end = this.cycles + cycles;
    while (this.cycles < end && this.status.state === 'running') {
      this.feedSerial();
      if (this.floated.size > 0) this.settle();
      const stop = this.chip.run(Math.min(this.chip.cpu.cycles + slice, end - this.cyclesBefore));
      if (this.chip.wantsReset()) this.restart('watchdog');
      else if (stop !== 'reached') this.status = { state: 'crashed', because: stop };
    }
    return this.status;
  }

  /** As the reset button: EEPROM stays, everything else starts anew. */
  reset(): void { this.restart('button'); }

  private restart(cause: ResetCause): void {
    this.cyclesBefore += this.chip.cpu.cycles;
    this.status = { state: 'running' };
    this.restarts = 0;
    this.chip = createChip(this.options.flash, this.eeprom, cause, this.options.engine ?? 'translated');
    this.rack.build();
    this.listen();
    this.settle();
  }

  private listen(): void {
    const { chip } = this;
    for (const { pin } of unoPins) this.drives[pin] = 'open';
    for (const port of Object.values(chip.ports)) port.addListener(() => { this.dirty = true; this.settle(); });
    for (let channel = 0; channel < 8; channel += 1) chip.adc.channelValues[channel] = 0;
    // A line that was never opened says nothing.
    chip.usart.onByteTransmit = (byte) => { if (chip.usart.txEnable) this.onSerial?.(byte); };
    chip.twi.eventHandler = new I2cBus(chip.twi, this.rack.i2cDevices());
    this.watchRestarts(chip);
    this.dirty = true;
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

  /** Reads what the chip drives, solves the circuit, lets the parts answer, feeds the inputs, tells the edges. */
  private settle(): void {
    if (this.settling) return;
    this.settling = true;
    for (let answers = 0; answers < mostAnswers; answers += 1) {
      if (this.dirty) this.readDrives();
      this.electric = this.solved();
      if (!this.rack.hear(this.electric.netVolts)) break;
    }
    this.feedPins();
    this.settling = false;
    // Feeding an input may have moved an output of the chip (a comparator, a pull-up).
    if (this.dirty) this.settle();
  }

  private solved(): ElectricState {
    const key = `${this.driveKey}/${this.rack.key}`;
    const known = this.knownStates.get(key);
    if (known) return known;
    const state = electricState(this.options.circuit, this.drives, this.rack.influence);
    if (this.knownStates.size >= mostKnownStates) this.knownStates.clear();
    this.knownStates.set(key, state);
    for (const net of state.fights) this.fought.add(net);
    return state;
  }

  private feedPins(): void {
    for (const { pin, port, bit } of unoPins) {
      const drive = this.drives[pin];
      const level = drive === 'high' ? 1 : drive === 'low' ? 0 : (this.electric.reads[pin] ?? this.floating(pin));
      if (drive === 'open' || drive === 'pull-up') this.chip.ports[port].setPin(bit, level === 1);
      this.tell(`pin:${pin}`, level);
      if (port === 'C') this.chip.adc.channelValues[bit] = this.electric.volts[pin] ?? 1.2 + this.random();
    }
    for (const id in this.electric.glow) this.tell(`led:${id}`, (this.electric.glow[id] ?? 0) > 0.02 ? 1 : 0);
  }

  private readDrives(): void {
    this.dirty = false;
    let key = '';
    for (const { pin, port, bit } of unoPins) {
      const state = this.chip.ports[port].pinState(bit);
      this.drives[pin] = state === PinState.High ? 'high' : state === PinState.Low ? 'low' : state === PinState.InputPullUp ? 'pull-up' : 'open';
      key += state;
    }
    this.driveKey = key;
  }

  /** An unconnected pin is left alone; one that a button should decide jumps about, as on the bench. */
  private floating(pin: string): 0 | 1 {
    if (!this.buttonNets.has(this.options.circuit.pinNet[pin] ?? -1)) return 0;
    // Every pin is open until the program has set it up.
    if (this.milliseconds > setUpMs) this.floated.add(pin);
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
