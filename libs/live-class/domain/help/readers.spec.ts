import type { LiveEvent } from '@kindling/contracts';
import { asSeenBy, fold, reactionsNow, unopened, type LiveCommand, type Who } from '../index.ts';
import { he, join, lan, opened, play, teacher, tutor, type Turn } from '../play-test-class.ts';

const at = (passed: number): LiveCommand => ({ kind: 'step.at', data: { lessonId: 'first-light', stepId: 'blink', passed, of: 4 } });
const all = [opened, join(tutor), join(teacher), join(he), join(lan)];
const concerned: readonly (readonly [string, readonly Turn[]])[] = [
  ['how far somebody is', [[he, at(2)]]],
  ['that somebody is stuck, and is not any more', [[he, { kind: 'pupil.stuck', data: { reason: 'failing' } }], [he, { kind: 'pupil.unstuck', data: {} }]]],
  ['that somebody asks for help and takes it back', [[he, { kind: 'hand.up', data: {} }], [he, { kind: 'hand.down', data: {} }]]],
  ['that somebody was helped', [[he, { kind: 'hand.up', data: {} }], [tutor, { kind: 'hand.down', data: { personId: 'he' } }]]],
];
const seen = (reader: Who | null, log: readonly LiveEvent[]): LiveEvent[] => log.map((event) => asSeenBy(event, reader));

describe('how a pupil gets on', () => {
  it.each(concerned)('is for that pupil and those who teach: %s', (_, turns) => {
    const { log, state } = play(...all, ...turns);
    for (const reader of [tutor, teacher, he]) expect(seen(reader, log)).toEqual(log);
    const fresh = seen(lan, log).slice(-turns.length);
    expect(fresh.map((event) => event.k)).toEqual(turns.map(() => 'veiled'));
    expect(JSON.stringify(fresh)).not.toContain('he"');
    const folded = fold(unopened, seen(lan, log));
    expect(folded.seq).toBe(state.seq);
    expect(folded.people['he']).toEqual(play(...all).state.people['he']);
  });

  it('is not said in a sign either: class-mates are told how many, those who teach also who', () => {
    const { log, at: now } = play(...all, [he, { kind: 'reaction.give', data: { sign: 'lost' } }], [lan, { kind: 'reaction.give', data: { sign: 'lost' } }]);
    expect(Object.keys(fold(unopened, log).tools.reactions)).toEqual(['he', 'lan']);
    const lans = fold(unopened, seen(lan, log));
    expect(Object.keys(lans.tools.reactions)).toEqual([`#${log.length - 1}`, 'lan']);
    expect(reactionsNow(lans.tools, now, ['lost'])).toEqual([{ sign: 'lost', count: 2 }]);
  });

  it('keeps no sign that has left the screens', () => {
    const give = (who: Who, afterMs: number): Turn => [who, { kind: 'reaction.give', data: { sign: 'clear' } }, afterMs];
    const { log } = play(...all, give(he, 1000), give(lan, 1000), give(he, 19_000));
    expect(Object.keys(fold(unopened, seen(null, log)).tools.reactions)).toHaveLength(2);
  });
});
