import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Verdict } from '../rig/verdict.ts';

const seed = 20_260;

describe('the fault catalogue', () => {
  it('loses nothing and doubles nothing in its short form (npm run chaos -- --quick)', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['tools/chaos/chaos.ts', '--quick', '--seed', String(seed)], { env: { ...process.env, NODE_OPTIONS: '' }, maxBuffer: 1e8 })
      .catch((failure: { stdout: string; stderr: string }) => ({ stdout: `${failure.stdout}\n${failure.stderr}` }));
    const verdicts = JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as Verdict[];
    expect({ failed: verdicts.filter((each) => !each.passed), said: verdicts.some((each) => !each.passed) ? stdout.slice(-3000) : '' }).toEqual({ failed: [], said: '' });
    expect(verdicts.map((each) => each.id)).toEqual(['F1', 'F2', 'F4', 'F11', 'F16']);
  }, 900_000);
});
