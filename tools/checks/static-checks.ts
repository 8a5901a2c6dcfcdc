import { runStep } from './run-step.ts';

interface Check { readonly title: string; readonly command: string; readonly args: readonly string[] }
const tsc = 'node_modules/typescript-7/lib/tsc.js';

/** Everything that can be said without running the product. */
const checks: readonly Check[] = [
  { title: 'types: pure', command: 'node', args: [tsc, '-p', 'tsconfig.pure.json'] },
  { title: 'types: node', command: 'node', args: [tsc, '-p', 'tsconfig.node.json'] },
  { title: 'types: browser', command: 'node', args: [tsc, '-p', 'tsconfig.browser.json'] },
  { title: 'project graph', command: 'nx', args: ['show', 'projects'] },
  { title: 'lint', command: 'eslint', args: ['apps', 'libs', 'tools', 'e2e', '--max-warnings', '0'] },
  { title: 'import rules', command: 'depcruise', args: ['--config', '.dependency-cruiser.cjs', 'apps', 'libs'] },
  { title: 'names and words', command: 'node', args: ['tools/checks/names-and-words.ts'] },
  { title: 'compose file', command: 'node', args: ['tools/checks/compose-file.ts'] },
];

export interface Tally { passed: number; failed: number }

/** Each check counts as one test. */
export async function runStaticChecks(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  for (const check of checks) {
    const { code } = await runStep(check.title, check.command, check.args);
    tally[code === 0 ? 'passed' : 'failed'] += 1;
    if (code !== 0) console.error(`✗ ${check.title}`);
  }
  return tally;
}
