import { jest } from '@jest/globals';

/** Console output that nobody expected is a defect: it fails the test that made it. */
const noise: string[] = [];
for (const method of ['error', 'warn', 'log'] as const) {
  jest.spyOn(console, method).mockImplementation((...parts: unknown[]) => { noise.push(`console.${method}: ${parts.map(String).join(' ').slice(0, 400)}`); });
}
beforeEach(() => { noise.length = 0; });
afterEach(() => {
  if (noise.length > 0) throw new Error(`unexpected console output:\n${noise.join('\n')}`);
});
