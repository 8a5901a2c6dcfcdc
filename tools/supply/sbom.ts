import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { debianPackages } from '../start/debian-parts.ts';
import { billOf } from './bill.ts';
import { productionPackages } from './packages.ts';

/** What Debian gives and the server runs has a version where it is installed. */
function debianVersion(name: string): string | null {
  try {
    return execFileSync('dpkg-query', ['-W', '-f', '${Version}', name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  } catch {
    return null;
  }
}

const target = process.argv[2] ?? 'dist/sbom.cdx.json';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const packages = productionPackages(readFileSync('package-lock.json', 'utf8'));
const debian = debianPackages('compiler').map((name) => ({ name, version: debianVersion(name) }));
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify(billOf({ version, madeAt: new Date().toISOString() }, packages, debian), null, 1)}\n`);
console.log(`${target}: CycloneDX 1.5, ${packages.length} packages from npm and ${debian.length} from Debian`);
