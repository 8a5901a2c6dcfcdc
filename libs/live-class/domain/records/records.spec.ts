import type { LiveEvent } from '@kindling/contracts';
import { accountOf, staffVisits } from '../index.ts';

type Draft = LiveEvent extends infer E ? (E extends LiveEvent ? Omit<E, 's'> : never) : never;
const numbered = (...drafts: Draft[]): LiveEvent[] => drafts.map((draft, at) => ({ ...draft, s: at + 1 }) as LiveEvent);
const opened: Draft = { t: 0, k: 'class.opened', u: 'li', d: { lessonId: 'first' } };
const joined = (t: number, u: string, role: 'staff' | 'pupil' = 'staff'): Draft => ({ t, k: 'presence.joined', u, d: { name: u, role } });
const left = (t: number, u: string): Draft => ({ t, k: 'presence.left', u, d: {} });

describe('hours of staff', () => {
  it('are time in the room; whoever opened the class taught it, the others helped; pupils are not in it', () => {
    const events = numbered(opened, joined(0, 'li'), joined(10_000, 'wang'), joined(0, 'he', 'pupil'), left(20_000, 'wang'), joined(40_000, 'wang'), left(50_000, 'wang'));
    expect(staffVisits(events, 90_000)).toEqual([
      { personId: 'li', fromMs: 0, toMs: 90_000, ms: 90_000, part: 'taught' }, { personId: 'wang', fromMs: 10_000, toMs: 50_000, ms: 20_000, part: 'helped' }]);
  });
});

describe('what a class came to', () => {
  it('is steps in the order they were shown, who was stuck last and why, and votes', () => {
    const slide = (t: number, stepId: string): Draft => ({ t, k: 'slide.set', u: 'li', d: { lessonId: 'first', stepId, frame: 0 } });
    const events = numbered(opened, slide(1, 'recall'), slide(2, 'theory'), slide(3, 'recall'),
      { t: 4, k: 'pupil.stuck', u: 'he', d: { reason: 'hand-raised' } }, { t: 5, k: 'pupil.unstuck', u: 'he', d: {} }, { t: 6, k: 'pupil.stuck', u: 'he', d: { reason: 'same-check-three-times' } },
      { t: 7, k: 'poll.opened', u: 'li', d: { pollId: 'p', question: '懂了吗？', options: ['懂', '不懂'] } }, { t: 8, k: 'poll.voted', u: 'he', d: { pollId: 'p', option: 1 } });
    expect(accountOf(events)).toEqual({
      steps: [{ lessonId: 'first', stepId: 'recall' }, { lessonId: 'first', stepId: 'theory' }], stuck: [{ personId: 'he', reason: 'same-check-three-times' }],
      polls: [{ question: '懂了吗？', options: [{ option: '懂', votes: 0, right: false }, { option: '不懂', votes: 1, right: false }] }],
    });
  });
});
