import {
  adcConfig, AVRADC, AVREEPROM, AVRSPI, AVRTWI, AVRUSART, AVRWatchdog, AVRClock, clockConfig, CPU, EEPROMMemoryBackend, portBConfig, portCConfig, portDConfig, spiConfig, timer0Config, timer1Config,
  timer2Config, twiConfig, usart0Config, watchdogConfig,
} from 'avr8js';
import { moveIn, shareMemory, type SharedMemory } from '../translated/shared-memory.ts';
import { TranslatedCore } from '../translated/translated-core.ts';
import { addLazyTimer } from './lazy-timer.ts';
import { runChip, type ChipStop } from './run-chip.ts';
import { createPorts, type Ports } from './uno-ports.ts';

export const clockHz = 16_000_000;
const ramBytes = 2048;
/** How instructions are run: translated to WebAssembly where that is allowed, or one by one. */
export type Engine = 'translated' | 'interpreted';
/** Writing what is there already never changes anything at PORTx and DDRx, and at times not in the registers of the timers. */
const quietPorts = [portBConfig, portCConfig, portDConfig].flatMap(({ DDR, PORT }) => [DDR, PORT]);
const timers = [timer0Config, timer1Config, timer2Config];
const mayBeQuiet = [...quietPorts, ...timers.flatMap(({ TCCRA, OCRA, OCRB }) => [TCCRA, OCRA, OCRB]), timer1Config.OCRA + 1, timer1Config.OCRB + 1];
/** Reason of a reset, as MCUSR tells the program. */
export type ResetCause = 'power' | 'button' | 'watchdog';
const mcusr: Readonly<Record<ResetCause, number>> = { power: 0x01, button: 0x02, watchdog: 0x08 };

/**
 * CPU and peripherals over one flash image. A reset makes a new chip: `cpu.reset()` of avr8js drops the clock events
 * and stops the timers for ever. `wantsReset` is set when the watchdog bites.
 */
export interface Chip { readonly cpu: CPU; readonly ports: Ports; readonly usart: AVRUSART; readonly adc: AVRADC; readonly twi: AVRTWI; readonly wantsReset: () => boolean; readonly run: (end: number) => ChipStop }

export function createChip(flash: Uint8Array, eeprom: EEPROMMemoryBackend, cause: ResetCause, engine: Engine): Chip {
  const cpu = new CPU(new Uint16Array(flash.buffer.slice(flash.byteOffset, flash.byteOffset + flash.byteLength)), ramBytes);
  const shared = engine === 'translated' ? shareMemory() : null;
  if (shared) moveIn(cpu, shared);
  let bitten = false;
  // Past the end of the flash the run loop stops at once.
  cpu.reset = () => { bitten = true; cpu.pc = cpu.progMem.length; };
  const quiet = shared?.quiet ?? new Uint8Array(0x100);
  for (const port of quietPorts) quiet[port] = 1;
  for (const config of timers) addLazyTimer(cpu, config, quiet);
  new AVREEPROM(cpu, eeprom);
  new AVRWatchdog(cpu, watchdogConfig, new AVRClock(cpu, clockHz, clockConfig));
  const spi = new AVRSPI(cpu, spiConfig, clockHz);
  // Nobody answers on MISO.
  spi.onByte = () => { cpu.addClockEvent(() => spi.completeTransfer(0xff), spi.transferCycles); };
  cpu.data[0x54] = mcusr[cause];
  return {
    cpu, ports: createPorts(cpu), usart: new AVRUSART(cpu, usart0Config, clockHz), adc: new AVRADC(cpu, adcConfig), twi: new AVRTWI(cpu, twiConfig, clockHz),
    wantsReset: () => bitten, run: runnerOf(cpu, flash, shared),
  };
}
/** Made at the first run: by then every hook is there. */
function runnerOf(cpu: CPU, flash: Uint8Array, shared: SharedMemory | null): Chip['run'] {
  let core: TranslatedCore | null | undefined;
  return (end) => {
    if (core === undefined) core = shared && coreOf(cpu, shared, flash);
    return core ? core.run(end) : runChip(cpu, end);
  };
}
function coreOf(cpu: CPU, shared: SharedMemory, flash: Uint8Array): TranslatedCore | null {
  try {
    return new TranslatedCore(cpu, shared, flash, mayBeQuiet);
  } catch {
    return null;
  }
}
export const createEeprom = (): EEPROMMemoryBackend => new EEPROMMemoryBackend(1024);
