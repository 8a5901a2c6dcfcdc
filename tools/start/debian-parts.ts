import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

interface Part { readonly package: string; readonly proof: string }
const compilerParts: readonly Part[] = [
  { package: 'gcc-avr', proof: '/usr/bin/avr-gcc' },
  { package: 'avr-libc', proof: '/usr/lib/avr/include/avr/io.h' },
  { package: 'arduino-core-avr', proof: '/usr/share/arduino/hardware/arduino/avr/cores/arduino/Arduino.h' },
  { package: 'arduino-ctags', proof: '/usr/bin/arduino-ctags' },
  { package: 'bubblewrap', proof: '/usr/bin/bwrap' },
  // Of the package with the whole library: python3-minimal has the interpreter, but not what lessons import.
  { package: 'python3', proof: '/usr/bin/pydoc3' },
];
const browserParts: readonly Part[] = [
  { package: 'chromium', proof: '/usr/bin/chromium' },
  { package: 'fonts-noto-cjk', proof: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' },
];

export const debianPackages = (need: 'compiler' | 'everything'): string[] => [...compilerParts, ...(need === 'everything' ? browserParts : [])].map((part) => part.package);

export type PartsOutcome = { state: 'ready' } | { state: 'missing'; packages: readonly string[]; because: 'not-root' | 'not-debian' | 'apt-failed' };

/** Makes sure that the compiler (and for tests the browser) is there; installs it when root on Debian. */
export function ensureDebianParts(need: 'compiler' | 'everything'): PartsOutcome {
  const parts = need === 'everything' ? [...compilerParts, ...browserParts] : compilerParts;
  const absent = (): string[] => parts.filter((part) => !existsSync(part.proof)).map((part) => part.package);
  const packages = absent();
  if (packages.length === 0) return { state: 'ready' };
  if (!existsSync('/usr/bin/apt-get')) return { state: 'missing', packages, because: 'not-debian' };
  if (process.getuid?.() !== 0) return { state: 'missing', packages, because: 'not-root' };
  console.log(`· installing Debian packages: ${packages.join(' ')} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['-qq', 'update'], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  const still = absent();
  return still.length === 0 ? { state: 'ready' } : { state: 'missing', packages: still, because: 'apt-failed' };
}

export const installLine = (packages: readonly string[]): string =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
