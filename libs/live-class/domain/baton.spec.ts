import { batonTakers, batonWait, BATON_WAIT_MS, leads, type LiveCommand } from './index.ts';
import { goes, he, join, opened, outcome, play, teacher, tutor, type Turn } from './play-test-class.ts';

const hand = (by = tutor, to = teacher): Turn => [by, { kind: 'baton.hand', data: { personId: to.personId } }];
const take = (afterMs: number, by = teacher): Turn => [by, { kind: 'baton.take', data: {} }, afterMs];
const both = [opened, join(tutor), join(teacher), join(he)];

describe('the baton', () => {
  it('is with the one who opened the class', () => {
    const { state } = play(...both);
    expect(state.lead?.personId).toBe('tutor');
    expect([leads(state, 'tutor'), leads(state, 'teacher')]).toEqual([true, false]);
  });

  const led: LiveCommand[] = [
    { kind: 'slide.set', data: { lessonId: 'first-light', stepId: 'theory', frame: 0 } }, { kind: 'poll.open', data: { pollId: 'p', question: '?', options: ['a', 'b'] } },
    { kind: 'poll.close', data: { pollId: 'p' } }, { kind: 'class.close', data: {} }, { kind: 'baton.hand', data: { personId: 'tutor' } },
  ];
  it.each(led.map((command) => [command.kind, command] as const))('alone gives the right to %s', (_, command) => {
    expect(outcome(play(...both, [teacher, command]))).toEqual(['live.not-leading']);
    expect(outcome(play(...both, [tutor, command]))).not.toEqual(['live.not-leading']);
    expect(outcome(play(...both, hand(), [teacher, command]))).not.toEqual(['live.not-leading']);
    expect(outcome(play(...both, hand(), [tutor, command]))).toEqual(['live.not-leading']);
  });

  it('leaves the help for pupils to all staff', () => {
    expect(outcome(play(...both, [he, { kind: 'hand.up', data: {} }], [teacher, { kind: 'floor.grant', data: { personId: 'he' } }]))).toEqual(['hand.down', 'floor.granted']);
    expect(outcome(play(...both, [teacher, { kind: 'pupil.remove', data: { personId: 'he' } }]))).toEqual(['pupil.removed']);
  });

  describe('handed over', () => {
    it('goes to staff in the room, and only once', () => {
      const handed = play(...both, hand());
      expect(outcome(handed)).toEqual(['baton.handed']);
      expect(handed.state.lead).toEqual({ personId: 'teacher', since: handed.at });
      expect(outcome(play(...both, [tutor, { kind: 'baton.hand', data: { personId: 'tutor' } }]))).toEqual([]);
    });
    it('never goes to a pupil, to a stranger or to an empty desk', () => {
      expect(outcome(play(...both, [tutor, { kind: 'baton.hand', data: { personId: 'he' } }]))).toEqual(['resource.not-found']);
      expect(outcome(play(...both, [tutor, { kind: 'baton.hand', data: { personId: 'nobody' } }]))).toEqual(['resource.not-found']);
      expect(outcome(play(...both, goes(teacher), hand()))).toEqual(['resource.conflict']);
      expect(batonTakers(play(...both).state).map((person) => person.id)).toEqual(['teacher']);
    });
    it('cannot be grabbed by a pupil', () => {
      expect(outcome(play(...both, goes(tutor), take(BATON_WAIT_MS, he)))).toEqual(['live.not-allowed']);
    });
  });

  describe('taken after the link of the one who leads has died', () => {
    it('waits, says for how long, and then changes only by a click', () => {
      const early = play(...both, goes(tutor), take(BATON_WAIT_MS - 2500));
      expect(early.last).toMatchObject({ code: 'live.lead-may-return', params: { retryAfterSeconds: 3 } });
      const later = play(...both, goes(tutor), [he, { kind: 'chat.say', data: { text: '老师？' } }, 10 * BATON_WAIT_MS]);
      expect(later.state.lead?.personId).toBe('tutor');
      expect(batonWait(later.state, later.at)).toBe(0);
      expect(outcome(play(...both, goes(tutor), take(BATON_WAIT_MS)))).toEqual(['baton.taken']);
    });
    it('is refused while they are here, and again when they are back', () => {
      expect(outcome(play(...both, take(BATON_WAIT_MS)))).toEqual(['live.lead-is-here']);
      expect(outcome(play(...both, goes(tutor), [tutor, { kind: 'presence.join', data: {} }, BATON_WAIT_MS], take(1)))).toEqual(['live.lead-is-here']);
      expect(batonWait(play(...both).state, 99_000)).toBeNull();
    });
    it('counts whoever opened the class and never came as away since then', () => {
      expect(outcome(play(opened, join(teacher), take(BATON_WAIT_MS - 2000)))).toEqual(['live.lead-may-return']);
      expect(outcome(play(opened, join(teacher), take(BATON_WAIT_MS)))).toEqual(['baton.taken']);
    });
    it('starts the wait anew for a co-teacher who was handed the baton and left', () => {
      expect(outcome(play(...both, hand(), goes(teacher), take(BATON_WAIT_MS - 1, tutor)))).toEqual(['live.lead-may-return']);
      expect(outcome(play(...both, hand(), goes(teacher), take(BATON_WAIT_MS, tutor)))).toEqual(['baton.taken']);
    });
    it('keeps everything else of the class as it was', () => {
      const before = [...both, [tutor, { kind: 'slide.set', data: { lessonId: 'first-light', stepId: 'theory', frame: 2 } }], [he, { kind: 'hand.up', data: {} }], goes(tutor)] as const;
      const { lead, seq, t, ...kept } = play(...before).state;
      const taken = play(...before, take(BATON_WAIT_MS)).state;
      expect(taken).toMatchObject(kept);
      expect([lead?.personId, taken.lead?.personId, taken.seq - seq, taken.t > t]).toEqual(['tutor', 'teacher', 1, true]);
    });
    it('is nothing that somebody outside the room can do', () => {
      expect(outcome(play(opened, join(tutor), goes(tutor), take(BATON_WAIT_MS)))).toEqual(['resource.conflict']);
    });
  });
});
