import type { CheckReport, Work } from '@kindling/contracts';
import { forgetChecks, recallCheck, rememberCheck } from './check-memory.ts';

const lamp = '01-light-up';
const work = (delay: number): Work => ({ source: { mode: 'text', code: `delay(${delay});` }, diagram: { version: 1, parts: [], connections: [] } }) as unknown as Work;
const answer = (score: number) => ({ report: { score } as unknown as CheckReport, code: '', diagnostics: [] });

describe('what the server found about a work', () => {
  let kept: Map<string, string>;
  beforeEach(() => {
    kept = new Map();
    globalThis.localStorage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) } as Storage;
  });

  it('is known again for the same program and circuit, in whatever order their names stand', () => {
    rememberCheck(lamp, work(1), answer(3));
    const { source, diagram } = work(1);
    expect(recallCheck(lamp, { diagram, source } as Work)?.report).toEqual({ score: 3 });
  });

  it('is not known of a changed program, another exercise, or once somebody else is here', () => {
    rememberCheck(lamp, work(1), answer(3));
    expect(recallCheck(lamp, work(2))).toBeNull();
    expect(recallCheck('02-half-second', work(1))).toBeNull();
    forgetChecks();
    expect(recallCheck(lamp, work(1))).toBeNull();
  });

  it('keeps the last six, and the newest word about each', () => {
    for (let at = 0; at < 8; at += 1) rememberCheck(lamp, work(at), answer(at));
    rememberCheck(lamp, work(7), answer(70));
    expect([0, 1, 2, 7].map((at) => recallCheck(lamp, work(at))?.report)).toEqual([undefined, undefined, { score: 2 }, { score: 70 }]);
  });

  it('gives way when the disk is full or its shelf is broken', () => {
    kept.set('kindling.checks', '{');
    expect(recallCheck(lamp, work(1))).toBeNull();
    globalThis.localStorage.setItem = () => { throw new Error('QuotaExceededError'); };
    expect(() => rememberCheck(lamp, work(1), answer(1))).not.toThrow();
  });
});
