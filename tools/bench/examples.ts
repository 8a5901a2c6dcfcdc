import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Board, parseHex, resolveCircuit } from '@kindling/simulator';
import type { BenchOptions } from './bench.ts';
import { readyCompiler } from './grade.ts';

/** Examples for other boards: USB keyboards and mice, Esplora, networks. */
const otherBoards = /09\.USB|\bKeyboard|\bMouse|Esplora|Robot|WiFi|Ethernet|GSM|ArduinoISP|Firmata|TFT|Bridge/i;
const simulatedMs = 5000;

/** The Arduino IDE's own examples, fetched at bench time and not kept: how many compile, and run five seconds without a fault. */
export async function benchExamples({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'kindling-examples-'));
  try {
    const found = sketches(fetchExamples(folder)).filter((path) => !otherBoards.test(path) && !otherBoards.test(readFileSync(path, 'utf8').slice(0, 2000).replace(/\/\*[\s\S]*?\*\//g, '')));
    const wanted = quick ? found.slice(0, 5) : found;
    const compiler = await readyCompiler();
    const counts = { tried: wanted.length, compiled: 0, simulated: 0 };
    for (const path of wanted) {
      const built = await compiler.compile({ files: tabsOf(path), board: 'uno' });
      if (built.status !== 'compiled') { console.log(`${basename(path)}: ${built.status === 'failed' ? (built.diagnostics[0]?.raw ?? '') : built.because}`); continue; }
      counts.compiled += 1;
      const flash = parseHex(built.simHex);
      if (!flash.ok) continue;
      const board = new Board({ flash: flash.value, circuit: resolveCircuit({ version: 1, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 0 }], connections: [] }) });
      if (board.runFor(simulatedMs * 16_000).state === 'running') counts.simulated += 1; else console.log(`${basename(path)}: fault in simulation`);
    }
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fetchExamples(folder: string): string {
  const installed = '/usr/share/arduino/examples';
  if (existsSync(installed)) return installed;
  const options = { cwd: folder, encoding: 'utf8' as const };
  const fetched = spawnSync('apt-get', ['-o', 'APT::Sandbox::User=root', 'download', 'arduino'], options);
  const packed = readdirSync(folder).find((name) => name.endsWith('.deb'));
  if (!packed) throw new Error(`the package arduino cannot be fetched: ${fetched.stderr}`);
  spawnSync('dpkg', ['-x', packed, 'out'], options);
  return join(folder, 'out/usr/share/arduino/examples');
}
function sketches(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.name.endsWith('.ino')).map((entry) => join(entry.parentPath, entry.name)).filter((path) => basename(path, '.ino') === basename(join(path, '..'))).sort();
}
function tabsOf(path: string): { name: string; content: string }[] {
  const folder = join(path, '..');
  return readdirSync(folder).filter((name) => /\.(ino|h)$/.test(name)).map((name) => ({ name: name === basename(path) ? 'sketch.ino' : name, content: readFileSync(join(folder, name), 'utf8') }));
}
