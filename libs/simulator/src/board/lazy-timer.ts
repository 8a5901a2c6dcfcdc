import { AVRTimer, type CPU } from 'avr8js';

type TimerConfig = ConstructorParameters<typeof AVRTimer>[1];
/** The insides that we steer by; avr8js 0.21.1 is pinned, and the timer spec runs both side by side. */
interface TimerInside {
  count: (reschedule?: boolean, external?: boolean) => void;
  readonly divider: number; readonly lastCycle: number; readonly tcnt: number; readonly TOP: number;
  readonly ocrA: number; readonly ocrB: number; readonly countingUp: boolean; readonly timerMode: number; readonly updateDivider: boolean;
}
const phaseCorrect = [1, 4];

/**
 * A timer of avr8js wakes at every tick of its prescaler, a quarter of a million times a simulated second. This one wakes only
 * when something happens: a compare match, the top, the bottom. Its own code still does the counting, so behaviour stays the same.
 */
export function addLazyTimer(cpu: CPU, config: TimerConfig): AVRTimer {
  const timer = new AVRTimer(cpu, config);
  const inside = timer as unknown as TimerInside;
  const countOriginally = inside.count;
  const wake = (): void => {
    if (inside.divider) cpu.addClockEvent(inside.count, inside.lastCycle + ticksToNext(inside) * inside.divider - cpu.cycles);
  };
  inside.count = (reschedule = true, external = false) => {
    // A change of the prescaler schedules the next tick by itself.
    const changing = inside.updateDivider;
    countOriginally(false, external);
    if (reschedule && !changing) wake();
  };
  for (const register of [config.OCRA, config.OCRB, config.TCCRA, ...(config.bits === 16 ? [config.ICR] : [])]) {
    const write = cpu.writeHooks[register];
    if (!write) continue;
    cpu.writeHooks[register] = (value, old, address, mask) => {
      inside.count(false);
      const handled = write(value, old, address, mask);
      if (cpu.clearClockEvent(inside.count)) wake();
      return handled;
    };
  }
  return timer;
}

/** Ticks until the next match, top or bottom; at least one. */
function ticksToNext({ tcnt, TOP, ocrA, ocrB, countingUp, timerMode }: TimerInside): number {
  const phased = phaseCorrect.includes(timerMode);
  const ahead = phased && !countingUp
    ? [tcnt, tcnt - ocrA, tcnt - ocrB]
    : [TOP - tcnt + (phased ? 0 : 1), ocrA - tcnt, ocrB - tcnt];
  const next = Math.min(...ahead.filter((ticks) => ticks > 0));
  return Number.isFinite(next) ? next : 1;
}
