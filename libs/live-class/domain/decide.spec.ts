import { decide, evolve, speakingPupil, unopened, type AnyKind, type EventDraft, type LiveCommand, type LiveState, type Who } from './index.ts';
import type { LiveEvent } from '@kindling/contracts';

const tutor: Who = { personId: 'tutor', name: '王老师', role: 'staff' };
const he: Who = { personId: 'he', name: '张小禾', role: 'pupil' };
const lan: Who = { personId: 'lan', name: '马晓兰', role: 'pupil' };

/** Applies commands in turn, one second apart, and returns the state and the last decision. */
function after(...steps: [Who, LiveCommand][]): { state: LiveState; last: ReturnType<typeof decide>; log: LiveEvent[] } {
  let state = unopened;
  let last: ReturnType<typeof decide> = { ok: true, value: [] };
  const log: LiveEvent[] = [];
  steps.forEach(([who, command], index) => {
    last = decide(state, who, command, index * 1000);
    if (!last.ok) return;
    for (const draft of last.value) {
      const event = { s: state.seq + 1, t: index * 1000, ...draft } as LiveEvent;
      log.push(event);
      state = evolve(state, event);
    }
  });
  return { state, last, log };
}
const open: [Who, LiveCommand] = [tutor, { kind: 'class.open', data: { lessonId: 'first-light' } }];
const join = (who: Who): [Who, LiveCommand] => [who, { kind: 'presence.join', data: {} }];
const kinds = (last: ReturnType<typeof decide>): string[] => (last.ok ? last.value.map((draft: EventDraft) => draft.k) : [last.code]);
const poll = { pollId: 'p1', question: '灯会亮吗？', options: ['会', '不会'] };

describe('deciding in a live class', () => {
  it('accepts nothing before it is open, and nothing after it is closed', () => {
    expect(kinds(after(join(he)).last)).toEqual(['live.not-open']);
    expect(kinds(after(open, open).last)).toEqual(['live.already-open']);
    expect(kinds(after(open, [tutor, { kind: 'class.close', data: {} }], join(he)).last)).toEqual(['live.not-open']);
  });

  const staffOnly: LiveCommand[] = [
    { kind: 'slide.set', data: { lessonId: 'first-light', stepId: 'theory', frame: 0 } }, { kind: 'poll.open', data: poll }, { kind: 'poll.close', data: { pollId: 'p1' } },
    { kind: 'chat.hide', data: { seq: 1 } }, { kind: 'pupil.remove', data: { personId: 'lan' } }, { kind: 'class.close', data: {} }, { kind: 'hand.down', data: { personId: 'lan' } },
    { kind: 'floor.grant', data: { personId: 'lan' } }, { kind: 'floor.take-back', data: { personId: 'lan' } },
  ];
  it.each(staffOnly.map((command): [AnyKind, LiveCommand] => [command.kind, command]))('refuses %s from a pupil', (_, command) => {
    expect(kinds(after(open, join(he), join(lan), [he, command]).last)).toEqual(['live.not-allowed']);
  });

  it('raises a hand once and lets the pupil or the tutor lower it', () => {
    const up: [Who, LiveCommand] = [he, { kind: 'hand.up', data: {} }];
    expect(kinds(after(open, join(he), up, up).last)).toEqual([]);
    expect(kinds(after(open, join(he), up, [he, { kind: 'hand.down', data: {} }]).last)).toEqual(['hand.down']);
    expect(after(open, join(he), up, [tutor, { kind: 'hand.down', data: { personId: 'he' } }]).state.people['he']?.hand).toEqual({ is: 'down' });
    expect(kinds(after(open, [tutor, { kind: 'hand.up', data: {} }]).last)).toEqual(['live.not-allowed']);
  });

  it('counts one vote for each pupil, none from staff, none for an option that is not there, none after the end', () => {
    const opened: [Who, LiveCommand][] = [open, join(he), join(lan), [tutor, { kind: 'poll.open', data: poll }]];
    const vote = (who: Who, option: number): [Who, LiveCommand] => [who, { kind: 'poll.vote', data: { pollId: 'p1', option } }];
    const voted = after(...opened, vote(he, 0), vote(lan, 1), vote(he, 1));
    expect(kinds(voted.last)).toEqual(['resource.conflict']);
    expect(voted.state.polls[0]?.votes).toEqual({ he: 0, lan: 1 });
    expect(kinds(after(...opened, vote(tutor, 0)).last)).toEqual(['live.not-allowed']);
    expect(kinds(after(...opened, vote(he, 2)).last)).toEqual(['request.malformed']);
    expect(kinds(after(...opened, [tutor, { kind: 'poll.close', data: { pollId: 'p1' } }], vote(he, 0)).last)).toEqual(['resource.conflict']);
  });

  describe('the recording', () => {
    const agreed: [Who, LiveCommand] = [tutor, { kind: 'class.open', data: { lessonId: 'first-light', records: true } }];
    const stop: LiveCommand = { kind: 'recording.stop', data: {} };
    const start: LiveCommand = { kind: 'recording.start', data: {} };
    it('begins with a class that has agreed, is stopped and goes on by staff', () => {
      expect(kinds(after(agreed).last)).toEqual(['class.opened', 'recording.started']);
      expect(after(agreed).state.recording).toEqual({ is: 'on', since: 0 });
      expect(kinds(after(agreed, [tutor, stop], [tutor, stop]).last)).toEqual([]);
      expect(after(agreed, [tutor, stop]).state.recording).toEqual({ is: 'stopped', since: 1000 });
      expect(after(agreed, [tutor, stop], [tutor, start]).state.recording).toEqual({ is: 'on', since: 2000 });
      expect(kinds(after(agreed, [tutor, start]).last)).toEqual([]);
    });
    it('is begun by nobody where the class has not agreed, and touched by no pupil', () => {
      expect(kinds(after(open, [tutor, start]).last)).toEqual(['resource.conflict']);
      expect(kinds(after(open, [tutor, stop]).last)).toEqual([]);
      for (const command of [stop, start]) expect(kinds(after(agreed, join(he), [he, command]).last)).toEqual(['live.not-allowed']);
    });
  });

  it('closes the poll before when another opens', () => {
    expect(kinds(after(open, [tutor, { kind: 'poll.open', data: poll }], [tutor, { kind: 'poll.open', data: { ...poll, pollId: 'p2' } }]).last)).toEqual(['poll.closed', 'poll.opened']);
  });

  it('lets a pupil say five lines in ten seconds and staff as many as they need', () => {
    const say = (who: Who): [Who, LiveCommand] => [who, { kind: 'chat.say', data: { text: '好' } }];
    const five = Array.from({ length: 5 }, () => say(he));
    expect(kinds(after(open, ...five, say(he)).last)).toEqual(['request.too-many']);
    expect(kinds(after(open, ...five, ...Array.from({ length: 6 }, () => say(tutor)), say(he)).last)).toEqual(['chat.said']);
    expect(kinds(after(open, ...five, say(tutor)).last)).toEqual(['chat.said']);
  });

  it('takes hidden words out of the state', () => {
    const { state } = after(open, [he, { kind: 'chat.say', data: { text: '不好听的话' } }], [tutor, { kind: 'chat.hide', data: { seq: 2 } }]);
    expect(state.chat).toEqual([{ seq: 2, at: 1000, by: 'he', text: null }]);
  });

  it('hears nothing more from a removed pupil, and lowers the hand with them', () => {
    const removed = after(open, join(he), [he, { kind: 'hand.up', data: {} }], [tutor, { kind: 'pupil.remove', data: { personId: 'he' } }]);
    expect(kinds(removed.last)).toEqual(['hand.down', 'pupil.removed']);
    expect(decide(removed.state, he, { kind: 'presence.join', data: {} }, 9000)).toMatchObject({ ok: false, code: 'live.removed' });
    expect(decide(removed.state, tutor, { kind: 'pupil.remove', data: { personId: 'tutor' } }, 9000)).toMatchObject({ code: 'resource.not-found' });
  });

  it('ends hands and polls together with the class', () => {
    const closed = after(open, join(he), [he, { kind: 'hand.up', data: {} }], [tutor, { kind: 'poll.open', data: poll }], [tutor, { kind: 'class.close', data: {} }]);
    expect(kinds(closed.last)).toEqual(['poll.closed', 'hand.down', 'class.closed']);
    expect(closed.state.phase).toMatchObject({ is: 'closed', lessonId: 'first-light' });
  });

  describe('the floor', () => {
    const up = (who: Who): [Who, LiveCommand] => [who, { kind: 'hand.up', data: {} }];
    const grant = (who: Who): [Who, LiveCommand] => [tutor, { kind: 'floor.grant', data: { personId: who.personId } }];
    const granted = [open, join(he), join(lan), up(he), grant(he)];

    it('goes to a raised hand, which is answered by that', () => {
      const { last, state } = after(...granted);
      expect(kinds(last)).toEqual(['hand.down', 'floor.granted']);
      expect(speakingPupil(state)).toMatchObject({ id: 'he', floor: { is: 'held', since: 4000 } });
      expect(kinds(after(...granted, grant(he)).last)).toEqual([]);
    });
    it('is forced on nobody: no raised hand, no floor', () => {
      expect(kinds(after(open, join(he), grant(he)).last)).toEqual(['resource.conflict']);
      expect(kinds(after(open, join(he), up(he), [he, { kind: 'presence.leave', data: {} }], grant(he)).last)).toEqual(['resource.conflict']);
      expect(kinds(after(open, grant(he)).last)).toEqual(['resource.not-found']);
      expect(kinds(after(open, join(tutor), grant(tutor)).last)).toEqual(['resource.not-found']);
    });
    it('has one pupil at a time', () => {
      const second = after(...granted, up(lan), grant(lan));
      expect(kinds(second.last)).toEqual(['floor.taken-back', 'hand.down', 'floor.granted']);
      expect(speakingPupil(second.state)?.id).toBe('lan');
    });
    it('is given back by the pupil or taken back by the tutor', () => {
      const takeBack: LiveCommand = { kind: 'floor.take-back', data: { personId: 'he' } };
      for (const by of [tutor, he]) expect(speakingPupil(after(...granted, [by, takeBack]).state)).toBeNull();
      expect(kinds(after(...granted, [he, { kind: 'floor.take-back', data: {} }]).last)).toEqual(['floor.taken-back']);
      expect(kinds(after(...granted, [tutor, takeBack], [tutor, takeBack]).last)).toEqual([]);
    });
    it.each<[string, [Who, LiveCommand]]>([
      ['goes', [he, { kind: 'presence.leave', data: {} }]], ['is sent out', [tutor, { kind: 'pupil.remove', data: { personId: 'he' } }]], ['sees the class end', [tutor, { kind: 'class.close', data: {} }]],
    ])('is lost when the pupil %s', (_, step) => {
      const ended = after(...granted, step);
      expect(kinds(ended.last)[0]).toBe('floor.taken-back');
      expect(speakingPupil(ended.state)).toBeNull();
    });
  });

  it('restarts the progress clock only for another step or one more passed check', () => {
    const at = (passed: number, stepId = 'make'): [Who, LiveCommand] => [he, { kind: 'step.at', data: { lessonId: 'first-light', stepId, passed, of: 3 } }];
    expect(after(open, join(he), at(1), at(0)).state.people['he']?.progressAt).toBe(2000);
    expect(after(open, join(he), at(1), at(2)).state.people['he']?.progressAt).toBe(3000);
    expect(after(open, join(he), at(1), at(0, 'exit')).state.people['he']?.progressAt).toBe(3000);
    expect(kinds(after(open, join(he), at(1), at(1)).last)).toEqual([]);
  });
});
