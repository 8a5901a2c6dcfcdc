import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareBuildCommands } from '@kindling/compiler';
import type { BenchOptions } from './bench.ts';
import { startClubServer } from './club-server.ts';
import { readyCompiler } from './grade.ts';
import { median, percentile, rounded, timed } from './median.ts';

const sketch = (mark: number): string => `void setup() {\n  pinMode(13, OUTPUT);\n}\nvoid loop() {\n  digitalWrite(13, HIGH);\n  delay(${500 + mark});\n  digitalWrite(13, LOW);\n  delay(500);\n}\n`;

/**
 * Through the API (a cache miss: two hexes, boxed) against bare avr-g++ with the same core (one hex), taking turns; then
 * sixty different programs at once, from three people, for one alone would be told to wait.
 */
export async function benchCompile({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const cores = (await readyCompiler()).cores;
  const server = await startClubServer();
  const folder = mkdtempSync(join(tmpdir(), 'kindling-bare-'));
  try {
    const compile = async (mark: number, call = server.call): Promise<void> => {
      const answer = await call('POST', '/api/compilations', { source: { mode: 'text', code: sketch(mark) } });
      if (answer.status !== 200) throw new Error(`compile answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    };
    const bare = (mark: number): void => {
      const cppFile = join(folder, 'sketch.cpp');
      writeFileSync(cppFile, `#include <Arduino.h>\n${sketch(mark)}`);
      for (const [command = '', ...args] of bareBuildCommands({ board: 'uno', cppFile, coreArchive: cores.stock, outFolder: folder })) execFileSync(command, args, { stdio: 'ignore' });
    };
    await compile(Date.now() % 100_000);
    bare(0);
    const times = { api: [] as number[], bare: [] as number[] };
    const start = Date.now() % 1_000_000;
    for (let round = 0; round < (quick ? 3 : 9); round += 1) {
      times.api.push(await timed(() => compile(start + round)));
      times.bare.push(await timed(() => Promise.resolve(bare(start + round))));
    }
    const cached: number[] = [];
    const empty: number[] = [];
    for (let round = 0; round < (quick ? 3 : 15); round += 1) {
      cached.push(await timed(() => compile(start)));
      empty.push(await timed(() => server.call('GET', '/api/me')));
      await new Promise((done) => { setTimeout(done, 300); });
    }
    const people = await Promise.all(['liming', 'he', 'organiser'].map((login) => server.signedIn(login)));
    const burst = await Promise.all(people.flatMap((call, person) => Array.from({ length: quick ? 4 : 20 }, (_, at) => timed(() => compile(start + 1000 + person * 100 + at, call)))));
    return {
      coldRatio: rounded(median(times.api) / median(times.bare)), coldMs: rounded(median(times.api), 1), bareMs: rounded(median(times.bare), 1),
      cachedMsOverEmpty: rounded(median(cached) - median(empty)), burst: burst.length, burst60P95Ms: rounded(percentile(burst, 0.95), 0),
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
