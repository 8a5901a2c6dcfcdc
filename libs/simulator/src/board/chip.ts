import {
  adcConfig, AVRADC, AVREEPROM, AVRTimer, AVRUSART, CPU, EEPROMMemoryBackend, timer0Config, timer1Config, timer2Config, usart0Config,
} from 'avr8js';
import { createPorts, type Ports } from './uno-ports.ts';

export const clockHz = 16_000_000;

/** CPU and peripherals over one flash image. A reset makes a new chip: `cpu.reset()` of avr8js drops the clock events and stops the timers for ever. */
export interface Chip { readonly cpu: CPU; readonly ports: Ports; readonly usart: AVRUSART; readonly adc: AVRADC }

export function createChip(flash: Uint8Array, eeprom: EEPROMMemoryBackend): Chip {
  const cpu = new CPU(new Uint16Array(flash.buffer.slice(flash.byteOffset, flash.byteOffset + flash.byteLength)));
  for (const config of [timer0Config, timer1Config, timer2Config]) new AVRTimer(cpu, config);
  new AVREEPROM(cpu, eeprom);
  return { cpu, ports: createPorts(cpu), usart: new AVRUSART(cpu, usart0Config, clockHz), adc: new AVRADC(cpu, adcConfig) };
}
export const createEeprom = (): EEPROMMemoryBackend => new EEPROMMemoryBackend(1024);
