import { afterFailure, dayOfLetter, letterOf } from './digest.ts';

describe('the daily letter', () => {
  it('is of the day in China, from seven in the morning', () => {
    expect(dayOfLetter(new Date('2026-11-21T22:59:59Z'))).toBeNull();
    expect(dayOfLetter(new Date('2026-11-21T23:00:00Z'))).toBe('2026-11-22');
    expect(dayOfLetter(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
  });

  it('says counts by class and where to look, in either language', () => {
    const unread = [{ kind: 'hand-in-waiting' as const, className: '七（2）班', times: 3 }, { kind: 'help-call' as const, className: '七（2）班', times: 1 }, { kind: 'badge' as const, className: '八（1）班', times: 1 }];
    expect(letterOf(unread, 'zh', 'https://club.example')).toEqual({
      subject: 'Kindling：5 件事在等您',
      body: '七（2）班：3 份作业在等，举手 1 次\n八（1）班：其他消息 1 条\n\n打开看看：https://club.example/\n\n不想再收到：在“设置”里关掉每日邮件。https://club.example/me\n',
    });
    expect(letterOf(unread.slice(1, 2), 'en', 'https://club.example')?.subject).toBe('Kindling: 1 thing waiting for you');
    expect(letterOf([], 'zh', '')).toBeNull();
  });

  it('is tried again only when the other side surely has nothing, less and less often, and not for ever', () => {
    const away = { begun: false, answer: null, signingIn: false };
    expect([1, 2, 3, 4, 5].map((tries) => afterFailure(away, tries))).toEqual([{ state: 'waiting', inMs: 300_000 }, { state: 'waiting', inMs: 900_000 }, { state: 'waiting', inMs: 3_600_000 }, { state: 'waiting', inMs: 14_400_000 }, { state: 'given-up' }]);
    expect(afterFailure({ ...away, begun: true }, 1)).toEqual({ state: 'unknown' });
    expect(afterFailure({ ...away, begun: true, answer: 451 }, 1)).toMatchObject({ state: 'waiting' });
    expect(afterFailure({ ...away, answer: 550 }, 1)).toEqual({ state: 'refused' });
    expect(afterFailure({ ...away, answer: 535, signingIn: true }, 1)).toMatchObject({ state: 'waiting' });
  });
});
