import { avrInstruction, AVRIOPort, AVRTimer, AVRUSART, AVRWatchdog, AVRClock, clockConfig, CPU, portBConfig, timer0Config, timer1Config, usart0Config, watchdogConfig } from 'avr8js';
import type { BytePort, Link } from '../byte-port.ts';

const bootStart = 0x3f00;
const cyclesPerMs = 16_000;
const spm = 0x95e8;
const spmcsr = 0x57;
const pageWords = 64;

/**
 * A board that runs the real boot loader: what a page writes is really in its flash afterwards, and then runs.
 * Time is simulated, so waiting costs nothing.
 */
export class OptibootBoard {
  readonly flash = new Uint16Array(0x4000).fill(0xffff);
  private cpu!: CPU;
  private usart!: AVRUSART;
  private readonly page = new Map<number, number>();
  private readonly incoming: number[] = [];
  private outgoing: number[] = [];
  private bitten = false;
  private total = 0;
  private listening = true;
  private ready = false;
  /** Levels of pin 13 with the simulated ms of each change. */
  readonly led: { readonly atMs: number; readonly on: boolean }[] = [];

  /** `bootLoader` is the content of `optiboot_atmega328.hex`. */
  private readonly baud: number;
  constructor(bootLoader: string, baud = 115_200) {
    this.baud = baud;
    for (const [, count = '', address = '', data = ''] of bootLoader.matchAll(/:(..)(....)00((?:..)*)..\r?\n/g)) {
      for (let at = 0; at < parseInt(count, 16); at += 2) this.flash[(parseInt(address, 16) + at) / 2] = parseInt(data.slice(at * 2, at * 2 + 2), 16) | (parseInt(data.slice(at * 2 + 2, at * 2 + 4), 16) << 8);
    }
    this.start(0x02);
  }

  get milliseconds(): number { return (this.total + this.cpu.cycles) / cyclesPerMs; }
  /** The cable to this board, and its own simulated time. */
  link(): Link {
    const time = { now: () => this.milliseconds, pause: (ms: number) => { this.run(ms); return Promise.resolve(); } };
    return { port: this.port(), time };
  }
  private port(): BytePort {
    return {
      open: (baud) => { this.listening = baud === this.baud; this.outgoing = []; return Promise.resolve(); },
      close: () => Promise.resolve(),
      setSignals: ({ dataTerminalReady }) => {
        if (dataTerminalReady && !this.ready) this.start(0x02);
        this.ready = dataTerminalReady;
        return Promise.resolve();
      },
      write: (bytes) => { if (this.listening) this.incoming.push(...bytes); return Promise.resolve(); },
      read: (withinMs) => {
        const until = this.milliseconds + withinMs;
        while (this.outgoing.length === 0 && this.milliseconds < until) this.run(1);
        return Promise.resolve(Uint8Array.from(this.outgoing.splice(0)));
      },
    };
  }

  run(ms: number): void {
    const until = this.milliseconds + ms;
    while (this.milliseconds < until) {
      this.feed();
      if (this.flash[this.cpu.pc] === spm) this.program();
      else avrInstruction(this.cpu);
      this.cpu.tick();
      if (this.bitten) this.start(0x08);
    }
  }

  private start(mcusr: number): void {
    this.total += (this.cpu as CPU | undefined)?.cycles ?? 0;
    this.cpu = new CPU(this.flash, 2048);
    this.bitten = false;
    this.cpu.reset = () => { this.bitten = true; };
    for (const config of [timer0Config, timer1Config]) new AVRTimer(this.cpu, config);
    new AVRWatchdog(this.cpu, watchdogConfig, new AVRClock(this.cpu, 16_000_000, clockConfig));
    this.usart = new AVRUSART(this.cpu, usart0Config, 16_000_000);
    this.usart.onByteTransmit = (byte) => { if (this.usart.txEnable) this.outgoing.push(byte); };
    new AVRIOPort(this.cpu, portBConfig).addListener((value, old) => { if ((value ^ old) & 0x20) this.led.push({ atMs: this.milliseconds, on: (value & 0x20) !== 0 }); });
    this.cpu.data[0x54] = mcusr;
    this.cpu.pc = bootStart;
  }
  /** The receiver holds one byte; a second one would be lost. */
  private feed(): void {
    const next = this.incoming[0];
    if (next === undefined || !this.usart.rxEnable || this.usart.rxBusy || ((this.cpu.data[0xc0] ?? 0) & 0x80) !== 0) return;
    if (this.usart.writeByte(next) !== false) this.incoming.shift();
  }
  /** SPM: fill, erase or write a page, by SPMCSR. */
  private program(): void {
    const { data } = this.cpu;
    const word = (((data[31] ?? 0) << 8) | (data[30] ?? 0)) >> 1;
    const start = word - (word % pageWords);
    const what = data[spmcsr] ?? 0;
    if (what === 0x01) this.page.set(word % pageWords, ((data[1] ?? 0) << 8) | (data[0] ?? 0));
    if (what === 0x03) this.flash.fill(0xffff, start, start + pageWords);
    if (what === 0x05) { for (const [at, value] of this.page) this.flash[start + at] = value; this.page.clear(); }
    data[spmcsr] = what & ~0x1f;
    this.cpu.pc += 1;
    this.cpu.cycles += 4;
  }
}
