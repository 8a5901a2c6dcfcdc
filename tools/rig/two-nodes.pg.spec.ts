import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Two processes of the built server behind a proxy; the owner of a class is killed while thirty lines are at work. */
describe('two nodes', () => {
  it('run different classes, hear each other, and lose nothing when one dies', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['tools/bench/bench.ts', 'live-failover', '--quick'], { env: { ...process.env, NODE_OPTIONS: '' }, maxBuffer: 1e8 });
    const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Record<string, unknown>;
    expect(figures).toMatchObject({ ownersApart: true, voiceCrosses: true, ownerMoved: true, otherClassGoesOn: true, lost: 0, wrongStates: 0 });
    expect(figures['acknowledged']).toBe(20 + Number(figures['clients']));
  }, 240_000);
});
