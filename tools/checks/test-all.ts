import { readFileSync, rmSync, existsSync } from 'node:fs';
import { ensureDebianParts, installLine } from '../start/debian-parts.ts';
import { buildWhenChanged } from '../build/build-all.ts';
import { runStaticChecks, type Tally } from './static-checks.ts';
import { runStep } from './run-step.ts';

const started = performance.now();
const total: Tally = { passed: 0, failed: 0 };
const add = (tally: Tally): void => { total.passed += tally.passed; total.failed += tally.failed; };

const parts = ensureDebianParts('everything');
if (parts.state === 'missing') {
  console.error(`The tests need Debian packages that are not there (${parts.because}): ${parts.packages.join(' ')}`);
  console.error(`Install them, then run npm test again:\n  ${installLine(parts.packages)}`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/** A run that wrote no report counts as one failure, so that a crash is never silence. */
async function counted(title: string, report: string, count: (text: string) => Tally, command: string, args: readonly string[], environment: Record<string, string> = {}): Promise<void> {
  rmSync(report, { force: true });
  const { code, seconds } = await runStep(title, command, args, environment);
  const tally = existsSync(report) ? count(readFileSync(report, 'utf8')) : { passed: 0, failed: 1 };
  if (code !== 0 && tally.failed === 0) tally.failed = 1;
  if (tally.passed === 0) tally.failed += 1;
  console.log(`${title}: ${tally.passed} passed, ${tally.failed} failed in ${seconds.toFixed(0)} s`);
  add(tally);
}

const jestTally = (text: string): Tally => {
  const report = JSON.parse(text) as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number; numPendingTests: number };
  return { passed: report.numPassedTests, failed: Math.max(report.numFailedTests, report.numFailedTestSuites) + report.numPendingTests };
};
const playwrightTally = (text: string): Tally => {
  const { stats } = JSON.parse(text) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped };
};

const only = process.argv[2];
if (!only || only === 'static') add(await runStaticChecks());
if (!only || only === 'jest') {
  await counted('unit and integration', '.kindling/jest.json', jestTally, 'node',
    ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--json', '--outputFile=.kindling/jest.json', '--maxWorkers=2', '--silent=false', '--reporters=default'],
    { NODE_OPTIONS: '--disable-warning=ExperimentalWarning' });
}
if (!only || only === 'e2e') {
  await buildWhenChanged();
  await counted('end to end', '.kindling/playwright.json', playwrightTally, 'playwright', ['test', '--config', 'e2e/playwright.config.ts']);
}

console.log(`\nall of it in ${((performance.now() - started) / 60_000).toFixed(1)} min`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
