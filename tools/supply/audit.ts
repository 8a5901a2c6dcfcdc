import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { judge, readAccepted, readFindings } from './findings.ts';

const listFile = 'docs/accepted-findings.json';

/** Asks the registry for advisories about what the product runs, and holds them against the list of accepted ones. */
function main(): number {
  const accepted = readAccepted(readFileSync(listFile, 'utf8'));
  const { stdout } = spawnSync('npm', ['audit', '--json', '--omit', 'dev'], { encoding: 'utf8', maxBuffer: 64 << 20, timeout: 120_000, shell: process.platform === 'win32' });
  const findings = readFindings(stdout ?? '');
  if (findings === null) {
    const why = /"message": "([^"]*)"/.exec(stdout ?? '')?.[1] ?? 'no answer';
    console.log(`The registry could not be asked (${why}): what is known about our packages today is NOT known here. ${listFile} is in order, ${accepted.length} accepted.`);
    return process.argv.includes('--must-ask') ? 1 : 0;
  }
  const { open, expired, gone } = judge(findings, accepted, new Date().toISOString().slice(0, 10));
  for (const each of open) console.error(`✗ ${each.severity} ${each.package}: ${each.title} (${each.advisory})`);
  for (const each of expired) console.error(`✗ ${each.advisory} was accepted until ${each.until}: look again`);
  for (const each of gone) console.log(`· ${each.advisory} is no longer found; take it from ${listFile}`);
  console.log(`${findings.length} findings, ${findings.length - open.length} accepted`);
  return open.length + expired.length > 0 ? 1 : 0;
}

process.exitCode = main();
