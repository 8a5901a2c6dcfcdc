import type { CheckReport, ReviewReason } from '@kindling/contracts';
import { heapsOf, nameless, reasonOf, reviewSpan, type WaitingWork } from './index.ts';

const title = { zh: '灯亮', en: 'lamp on' };
const report = (checks: CheckReport['checks']): CheckReport => ({ version: 1, grader: '1', exerciseId: 'ex', verdict: 'failed', checks, findings: [], serial: '', simulatedMs: 0 });
const failed = { id: 'lamp', title, verdict: 'failed' as const, message: title, detail: title, atMs: null, evidence: null };

it.each<[string, Parameters<typeof reasonOf>, ReviewReason]>([
  ['the first failed check', ['failed', report([{ id: 'wire', title, verdict: 'passed' }, failed]), null], { kind: 'failed-check', checkId: 'lamp', title }],
  ['the compiler’s error', ['failed', report([{ id: 'lamp', title, verdict: 'not-run', because: 'compile-failed' }]), 'missing-semicolon'], { kind: 'compile-error', code: 'missing-semicolon' }],
  ['the last error of unchecked work', ['unchecked', null, 'undeclared'], { kind: 'compile-error', code: 'undeclared' }],
  ['nothing, when it passed', ['passed', report([]), 'old-error'], { kind: 'passed' }],
  ['nothing, when nobody checked', ['unchecked', null, null], { kind: 'unchecked' }],
])('says why a work lies where it lies: %s', (_, args, reason) => {
  expect(reasonOf(...args)).toEqual(reason);
});

it('heaps like failures of one exercise, the longest wait first', () => {
  const work = (handInId: string, minute: number, reason: ReviewReason, exerciseId = 'ex'): WaitingWork => ({
    exerciseId, exerciseTitle: title, lessonNumber: 1, reason, item: { handInId, tile: 1, schoolName: title, round: 1, handedInAt: `2026-01-01T00:${String(minute).padStart(2, '0')}:00Z`, claim: 'free', claimedUntil: null } });
  const lamp: ReviewReason = { kind: 'failed-check', checkId: 'lamp', title };
  const heaps = heapsOf([work('c', 9, lamp), work('a', 5, { kind: 'compile-error', code: 'x' }), work('b', 3, lamp), work('d', 1, lamp, 'other'), work('e', 7, { kind: 'compile-error', code: 'y' })]);
  expect(heaps.map((heap) => heap.items.map((item) => item.handInId))).toEqual([['d'], ['b', 'c'], ['a'], ['e']]);
});

it.each([
  ['since it was taken', { claimedAt: 0, lastEndedAt: null, now: 90_000 }, 90],
  ['no minute twice', { claimedAt: 0, lastEndedAt: 60_000, now: 90_000 }, 30],
  ['an older answer does not matter', { claimedAt: 60_000, lastEndedAt: 10_000, now: 90_000 }, 30],
  ['no more than the lease', { claimedAt: 0, lastEndedAt: null, now: 3_600_000 }, 900],
  ['never less than nothing', { claimedAt: 95_000, lastEndedAt: 99_000, now: 90_000 }, 0],
])('counts review time: %s', (_, given, seconds) => {
  expect(reviewSpan(given).seconds).toBe(seconds);
});

it('leaves no name anywhere in a value', () => {
  const work = { note: '我是张小禾', source: { code: '// 张小禾 made this\n', lines: ['张小禾', 3, null] } };
  expect(nameless(work, '张小禾', '3号')).toEqual({ note: '我是3号', source: { code: '// 3号 made this\n', lines: ['3号', 3, null] } });
  expect(nameless(work, '', '3号')).toBe(work);
});
