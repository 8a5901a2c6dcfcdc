import { AVRTimer, type CPU } from 'avr8js';

type TimerConfig = ConstructorParameters<typeof AVRTimer>[1];
/** The insides that we steer by; avr8js 0.21.1 is pinned, and the timer spec runs both side by side. */
interface TimerInside {
  count: (reschedule?: boolean, external?: boolean) => void;
  readonly divider: number; readonly lastCycle: number; readonly tcnt: number; readonly TOP: number;
  readonly compA: number; readonly compB: number; readonly tcntUpdated: boolean;
  phasePwmCount: (value: number, delta: number) => number;
  readonly ocrA: number; readonly ocrB: number; readonly countingUp: boolean; readonly timerMode: number; readonly updateDivider: boolean;
  readonly nextOcrA: number; readonly nextOcrB: number; readonly ocrUpdateMode: number; readonly highByteTemp: number; readonly ocrMask: number;
}

/**
 * A timer of avr8js wakes at every tick of its prescaler, a quarter of a million times a simulated second. This one wakes only
 * when something happens: a compare match, the top, the bottom; and not at all while nobody would notice even that.
 * Its own code still does the counting, so behaviour stays the same.
 * `quiet` is kept up to date: 1 at the address of each register where writing what is there already would do nothing.
 */
export function addLazyTimer(cpu: CPU, config: TimerConfig, quiet: Uint8Array = new Uint8Array(0x100)): AVRTimer {
  const timer = new AVRTimer(cpu, config);
  const inside = timer as unknown as TimerInside;
  const countOriginally = inside.count;
  const wake = (): void => {
    if (inside.divider && !unnoticed(cpu, config, inside)) cpu.addClockEvent(inside.count, inside.lastCycle + ticksToNext(inside, inside.tcnt) * inside.divider - cpu.cycles);
  };
  inside.count = (reschedule = true, external = false) => {
    // A change of the prescaler schedules the next tick by itself.
    const changing = inside.updateDivider;
    countOriginally(false, external);
    if (reschedule && !changing) wake();
  };
  inside.phasePwmCount = leaping(inside);
  const noted = (register: number, moves: boolean): void => {
    const write = cpu.writeHooks[register];
    if (!write) return;
    cpu.writeHooks[register] = (value, old, address, mask) => {
      if (quiet[register] === 1 && value === old) return true;
      const slept = inside.divider > 0 && unnoticed(cpu, config, inside);
      if (moves || slept) inside.count(false);
      if (!write(value, old, address, mask)) cpu.data[address] = value;
      const scheduled = moves && cpu.clearClockEvent(inside.count);
      // A new prescaler or count takes effect by an event of its own; a sleeping timer has none to hurry.
      if (slept && register === config.TCNT) cpu.addClockEvent(inside.count, 0);
      else if ((scheduled || slept) && !inside.updateDivider) wake();
      noteQuiet(cpu, config, inside, quiet);
      return true;
    };
  };
  const wide = config.bits === 16;
  for (const register of [config.OCRA, config.OCRB, config.TCCRA, ...(wide ? [config.ICR] : [])]) noted(register, true);
  for (const register of [config.TCCRB, config.TCNT, config.TIFR, config.TIMSK, ...(wide ? [config.OCRA + 1, config.OCRB + 1, config.TCNT + 1, config.ICR + 1] : [])]) noted(register, false);
  noteQuiet(cpu, config, inside, quiet);
  return timer;
}

/** All flags are up, no interrupt asks for them, no pin follows: until a register is written, only its count matters, and that is kept when it is read. */
function unnoticed({ data }: CPU, { TIMSK, TIFR, OCFA, OCFB, TOV }: TimerConfig, { compA, compB }: TimerInside): boolean {
  const all = OCFA | OCFB | TOV;
  return ((data[TIMSK] ?? 0) & all) === 0 && ((data[TIFR] ?? 0) & all) === all && !compA && !compB;
}

/** The ticks before something happens only move the count: no need to go through them one by one. */
function leaping(inside: TimerInside): TimerInside['phasePwmCount'] {
  const original = inside.phasePwmCount.bind(inside);
  return (start, delta) => {
    if (inside.tcntUpdated || inside.TOP === 0) return original(start, delta);
    let [value, left] = [start, delta];
    while (left > 0) {
      const leap = Math.min(left, ticksToNext(inside, value) - 1);
      value += inside.countingUp ? leap : -leap;
      left -= leap;
      if (left > 0) { value = original(value, 1); left -= 1; }
    }
    return value;
  };
}

/** Mode and compare registers, for timers that have been set up; not TCCRB, which restarts the prescaler. */
function noteQuiet({ data }: CPU, { bits, TCCRA, OCRA, OCRB }: TimerConfig, inside: TimerInside, quiet: Uint8Array): void {
  const { highByteTemp, ocrMask, nextOcrA, nextOcrB } = inside;
  const at = (register: number): number => data[register] ?? 0;
  const immediate = inside.ocrUpdateMode === 0;
  quiet[TCCRA] = 1;
  quiet[OCRA] = ((highByteTemp << 8) | at(OCRA)) === nextOcrA && (!immediate || inside.ocrA === nextOcrA) ? 1 : 0;
  quiet[OCRB] = ((highByteTemp << 8) | at(OCRB)) === nextOcrB && (!immediate || inside.ocrB === nextOcrB) ? 1 : 0;
  if (bits !== 16) return;
  for (const high of [OCRA + 1, OCRB + 1]) quiet[high] = at(high) === highByteTemp && (at(high) & (ocrMask >> 8)) === at(high) ? 1 : 0;
}

/** Ticks until the next match, top or bottom; at least one. */
function ticksToNext({ TOP, ocrA, ocrB, countingUp, timerMode }: TimerInside, tcnt: number): number {
  const phased = timerMode === 1 || timerMode === 4;
  const down = phased && !countingUp;
  const edge = down ? tcnt : TOP - tcnt + (phased ? 0 : 1);
  return soonest(soonest(soonest(Infinity, edge), down ? tcnt - ocrA : ocrA - tcnt), down ? tcnt - ocrB : ocrB - tcnt, 1);
}
const soonest = (known: number, ticks: number, otherwise = Infinity): number => (ticks > 0 && ticks < known ? ticks : known === Infinity ? otherwise : known);
