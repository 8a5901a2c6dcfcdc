import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import type { BenchOptions } from './bench.ts';
import { startClubServer } from './club-server.ts';
import { median, rounded } from './median.ts';

/** Four parts that move all the time: a servo that sweeps, a lamp by PWM, a buzzer that plays, an ultrasonic sensor that is asked. */
const program = `#include <Servo.h>
Servo gate; int at = 0;
long distance() { digitalWrite(7, LOW); delayMicroseconds(2); digitalWrite(7, HIGH); delayMicroseconds(10); digitalWrite(7, LOW); return pulseIn(6, HIGH, 30000) / 58; }
void setup() { gate.attach(9); pinMode(7, OUTPUT); pinMode(5, OUTPUT); Serial.begin(115200); }
void loop() { at = (at + 3) % 180; gate.write(at); analogWrite(5, at); tone(8, 200 + at * 5); Serial.println(distance()); delay(20); }`;
const diagram = {
  version: 1,
  parts: [['uno', 'wokwi-arduino-uno'], ['gate', 'wokwi-servo'], ['led1', 'wokwi-led'], ['r1', 'wokwi-resistor'], ['bz1', 'wokwi-buzzer'], ['eye', 'wokwi-hc-sr04']].map(([id, type], index) => ({ id, type, left: index * 80, top: 0 })),
  connections: [['gate:PWM', 'uno:9'], ['gate:V+', 'uno:5V'], ['gate:GND', 'uno:GND.1'], ['uno:5', 'r1:1'], ['r1:2', 'led1:A'], ['led1:C', 'uno:GND.2'], ['bz1:2', 'uno:8'], ['bz1:1', 'uno:GND.3'],
    ['eye:VCC', 'uno:5V'], ['eye:GND', 'uno:GND.1'], ['eye:TRIG', 'uno:7'], ['eye:ECHO', 'uno:6']].map(([from, to]) => [from, to, 'green', []]),
};

/**
 * How many seconds the simulated board lives in one real second, asked to run ten times too fast (so 10 is the most).
 * The slow computer is one core that Chromium shares with three busy processes.
 */
export async function benchSimulate({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const server = await startClubServer();
  const compiled = await server.call('POST', '/api/compilations', { source: { mode: 'text', code: program } });
  const { hex } = compiled.body as { hex?: string };
  if (!hex) throw new Error(`the program does not compile: ${JSON.stringify(compiled.body).slice(0, 400)}`);
  const worker = readdirSync('dist/web/assets').find((file) => file.startsWith('simulator-worker'));
  if (!worker) throw new Error('the build has no simulator worker');
  const [rounds, seconds] = quick ? [1, 3] : [5, 6];
  const measure = async (): Promise<number> => {
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      return await speedIn(page, `/assets/${worker}`, hex, seconds);
    } finally { await browser.close(); }
  };
  try {
    const free: number[] = [];
    const shared: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      free.push(await measure());
      shared.push(await withThreeBusyNeighbours(measure));
      console.log(`round ${round + 1}: ${rounded(free.at(-1) ?? 0, 2)} and ${rounded(shared.at(-1) ?? 0, 2)} times real time`);
    }
    return { realTimeRatio: rounded(median(free), 2), realTimeRatioCpu4x: rounded(median(shared), 2), mostPossible: 10, movingParts: 4 };
  } finally { await server.stop(); }
}

/** Runs the page's own worker as the page does and reads its clock after a second of warming up. */
function speedIn(page: Page, workerUrl: string, hex: string, seconds: number): Promise<number> {
  const script = `new Promise((resolve, reject) => {
    const worker = new Worker(${JSON.stringify(workerUrl)}, { type: 'module' });
    let first = null; let servo = 0;
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      const now = performance.now();
      if (data.state === 'crashed') reject(new Error('crashed'));
      servo = Math.max(servo, data.values.gate?.angle ?? 0);
      if (!first) { if (data.simMs > 500) first = { now, simMs: data.simMs }; return; }
      if (now - first.now < ${seconds * 1000}) return;
      worker.terminate();
      if (servo < 90) reject(new Error('the servo did not move')); else resolve((data.simMs - first.simMs) / (now - first.now));
    };
    for (const command of ${JSON.stringify([{ kind: 'load', hex, diagram }, { kind: 'speed', factor: 10 }, { kind: 'run' }])}) worker.postMessage(command);
  })`;
  return page.evaluate(script) as Promise<number>;
}

async function withThreeBusyNeighbours(measure: () => Promise<number>): Promise<number> {
  const pin = (cores: string): void => { spawnSync('taskset', ['-a', '-c', '-p', cores, String(process.pid)]); };
  const all = spawnSync('nproc', ['--all'], { encoding: 'utf8' }).stdout.trim();
  // Children inherit the core: the browser starts on it as well.
  pin('0');
  const neighbours: ChildProcess[] = [1, 2, 3].map(() => spawn(process.execPath, ['-e', 'for (;;) ;'], { stdio: 'ignore' }));
  try { return await measure(); } finally {
    for (const neighbour of neighbours) neighbour.kill('SIGKILL');
    pin(`0-${Math.max(0, Number(all) - 1)}`);
  }
}
