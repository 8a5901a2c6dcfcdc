import type { LiveEvent } from '@kindling/contracts';
import { asSeenBy, decide, evolve, fold, reactionsNow, timeLeft, unopened, withoutHiddenWords, type LiveCommand, type LiveState, type Who } from '../index.ts';

const tutor: Who = { personId: 'tutor', name: '王老师', role: 'staff' };
const helper: Who = { personId: 'helper', name: '李老师', role: 'staff' };
const he: Who = { personId: 'he', name: '张小禾', role: 'pupil' };
const lan: Who = { personId: 'lan', name: '马晓兰', role: 'pupil' };
const ya: Who = { personId: 'ya', name: '陈雅', role: 'pupil' };

/** One class by hand: every command says at which second. */
class Room {
  state: LiveState = unopened;
  readonly log: LiveEvent[] = [];
  constructor(...there: readonly Who[]) {
    this.give(0, tutor, { kind: 'class.open', data: { lessonId: 'first-light' } });
    for (const who of there) this.give(0, who, { kind: 'presence.join', data: {} });
  }
  give(second: number, who: Who, command: LiveCommand): string[] {
    const decision = decide(this.state, who, command, second * 1000);
    if (!decision.ok) return [decision.code];
    return decision.value.map((draft) => {
      const event = { s: this.state.seq + 1, t: second * 1000, ...draft } as LiveEvent;
      this.log.push(event);
      this.state = evolve(this.state, event);
      return event.k;
    });
  }
  get tools(): LiveState['tools'] { return this.state.tools; }
}
const call: LiveCommand = { kind: 'pupil.call', data: {} };

describe('signs from the pupils', () => {
  it('count each person once, by their newest sign, for a while', () => {
    const room = new Room(tutor, he, lan);
    room.give(1, he, { kind: 'reaction.give', data: { sign: 'clear' } });
    room.give(2, lan, { kind: 'reaction.give', data: { sign: 'clear' } });
    expect(reactionsNow(room.tools, 3000, ['clear', 'lost'])).toEqual([{ sign: 'clear', count: 2 }]);
    room.give(9, he, { kind: 'reaction.give', data: { sign: 'lost' } });
    expect(reactionsNow(room.tools, 9000, ['clear', 'lost'])).toEqual([{ sign: 'clear', count: 1 }, { sign: 'lost', count: 1 }]);
    expect(reactionsNow(room.tools, 60_000, ['clear', 'lost'])).toEqual([]);
  });
  it('count each person once also for a class-mate, who is not told whose they are', () => {
    const room = new Room(tutor, he, lan, ya);
    for (const [second, sign] of [[1, 'clear'], [4, 'lost'], [8, 'slower']] as const) room.give(second, he, { kind: 'reaction.give', data: { sign } });
    room.give(9, lan, { kind: 'reaction.give', data: { sign: 'slower' } });
    room.give(15, lan, { kind: 'reaction.give', data: { sign: 'slower' } });
    const seenBy = (who: Who, at: number) => reactionsNow(fold(unopened, withoutHiddenWords(room.log, new Set(), who)).tools, at, ['clear', 'lost', 'slower']);
    for (const who of [tutor, he, lan, ya]) expect(seenBy(who, 16_000)).toEqual([{ sign: 'slower', count: 2 }]);
    room.give(60, he, { kind: 'reaction.give', data: { sign: 'clear' } });
    expect(room.log.at(-1)?.d).toEqual({ sign: 'clear' });
    for (const who of [tutor, he, lan, ya]) expect(seenBy(who, 61_000)).toEqual([{ sign: 'clear', count: 1 }]);
  });
  it('rest two seconds, so that nobody drums', () => {
    const room = new Room(tutor, he, lan);
    const clap: LiveCommand = { kind: 'reaction.give', data: { sign: 'clap' } };
    expect([room.give(1, he, clap), room.give(2, he, clap), room.give(2, lan, clap), room.give(3, he, clap)].flat()).toEqual(['reaction.given', 'request.too-many', 'reaction.given', 'reaction.given']);
  });
});

describe('the timer', () => {
  it('counts by class time and is extended from its end, or from now when time was up', () => {
    const room = new Room(tutor, he);
    room.give(10, tutor, { kind: 'timer.start', data: { seconds: 60 } });
    expect(timeLeft(room.tools, 30_000)).toBe(40_000);
    room.give(30, tutor, { kind: 'timer.extend', data: { seconds: 60 } });
    expect(timeLeft(room.tools, 30_000)).toBe(100_000);
    expect(timeLeft(room.tools, 200_000)).toBe(0);
    room.give(200, tutor, { kind: 'timer.extend', data: { seconds: 30 } });
    expect(timeLeft(room.tools, 200_000)).toBe(30_000);
  });
  it('is not extended when none runs, nor for ever', () => {
    const room = new Room(tutor);
    expect(room.give(1, tutor, { kind: 'timer.extend', data: { seconds: 60 } })).toEqual(['resource.conflict']);
    room.give(2, tutor, { kind: 'timer.start', data: { seconds: 5400 } });
    expect([room.give(3, tutor, { kind: 'timer.extend', data: { seconds: 5000 } }), room.give(3, tutor, { kind: 'timer.extend', data: { seconds: 5000 } })].flat()).toEqual(['timer.extended', 'request.malformed']);
    expect(room.give(4, tutor, { kind: 'timer.stop', data: {} })).toEqual(['timer.stopped']);
    expect(room.give(5, tutor, { kind: 'timer.stop', data: {} })).toEqual([]);
    expect(timeLeft(room.tools, 5000)).toBeNull();
  });
});

describe('calling a pupil', () => {
  it('calls everybody who is there once before anybody twice, and nobody twice in a row', () => {
    for (let offset = 0; offset < 40; offset++) {
      const room = new Room(tutor, he, lan, ya);
      const called = Array.from({ length: 9 }, (_, turn) => { room.give(offset * 7 + turn + 1, tutor, call); return room.tools.call.now?.personId ?? ''; });
      for (const round of [called.slice(0, 3), called.slice(3, 6), called.slice(6)]) expect([...round].sort()).toEqual(['he', 'lan', 'ya']);
      expect(called.every((id, at) => id !== called[at - 1])).toBe(true);
    }
  });
  it('does not always begin with the same pupil', () => {
    const first = new Set(Array.from({ length: 40 }, (_, second) => { const room = new Room(tutor, he, lan, ya); room.give(second * 13 + 1, tutor, call); return room.tools.call.now?.personId; }));
    expect(first).toEqual(new Set(['he', 'lan', 'ya']));
  });
  it('leaves out who is away, was sent out, or teaches; with nobody there it says so', () => {
    const room = new Room(tutor, he, lan, ya);
    room.give(1, he, { kind: 'presence.leave', data: {} });
    room.give(1, tutor, { kind: 'pupil.remove', data: { personId: 'lan' } });
    for (let second = 2; second < 8; second++) { room.give(second, tutor, call); expect(room.tools.call.now?.personId).toBe('ya'); }
    room.give(9, ya, { kind: 'presence.leave', data: {} });
    expect(room.give(10, tutor, call)).toEqual(['live.nobody-here']);
    expect(room.give(11, tutor, { kind: 'call.end', data: {} })).toEqual(['call.ended']);
    expect(room.tools.call.now).toBeNull();
  });
});

describe('a quiet chat', () => {
  const say: LiveCommand = { kind: 'chat.say', data: { text: '我不懂' } };
  it('takes words from those who teach only', () => {
    const room = new Room(tutor, he);
    room.give(1, tutor, { kind: 'chat.set-mode', data: { mode: 'staff-only' } });
    expect([room.give(2, he, say), room.give(3, tutor, say)].flat()).toEqual(['live.chat-quiet', 'chat.said']);
    room.give(4, tutor, { kind: 'chat.set-mode', data: { mode: 'open' } });
    expect(room.give(5, he, say)).toEqual(['chat.said']);
  });
  it('carries a pupil’s words to those who teach and nobody else', () => {
    const room = new Room(tutor, he, lan);
    room.give(1, tutor, { kind: 'chat.set-mode', data: { mode: 'to-staff' } });
    room.give(2, he, say);
    const seenBy = (who: Who): string | null | undefined => fold(unopened, withoutHiddenWords(room.log, new Set(), who)).chat[0]?.text;
    expect([tutor, he, lan].map(seenBy)).toEqual(['我不懂', '我不懂', '']);
    expect(fold(unopened, withoutHiddenWords(room.log, new Set())).chat[0]?.text).toBe('');
    expect(fold(unopened, withoutHiddenWords(room.log, new Set(), lan)).chat[0]).toMatchObject({ by: 'he', to: 'staff' });
    const said = room.log.at(-1) as LiveEvent;
    expect(asSeenBy(said, tutor)).toBe(said);
    // What those who teach say is for all, whatever the mode.
    room.give(3, tutor, say);
    expect(room.state.chat.at(-1)).not.toHaveProperty('to');
  });
});

describe('looking here and pausing', () => {
  const [pause, look]: LiveCommand[] = [{ kind: 'work.pause', data: {} }, { kind: 'look.call', data: {} }] as const;
  it('can be taken back, and looking can be asked for again', () => {
    const room = new Room(tutor, he);
    expect([room.give(1, tutor, pause), room.give(2, tutor, pause), room.give(3, tutor, { kind: 'work.resume', data: {} }), room.give(4, tutor, { kind: 'work.resume', data: {} })].flat()).toEqual(['work.paused', 'work.resumed']);
    room.give(5, tutor, look);
    room.give(9, tutor, look);
    expect(room.tools.lookSince).toBe(9000);
    room.give(10, tutor, { kind: 'look.end', data: {} });
    expect(room.tools).toMatchObject({ lookSince: null, pausedSince: null });
  });
  it('lets the pupils go on when the class closes', () => {
    const room = new Room(tutor, he);
    room.give(1, tutor, pause);
    room.give(1, tutor, look);
    room.give(1, tutor, { kind: 'timer.start', data: { seconds: 60 } });
    room.give(2, tutor, { kind: 'class.close', data: {} });
    expect(room.tools).toMatchObject({ lookSince: null, pausedSince: null, timer: { is: 'off' }, chat: 'open' });
  });
  it('lets the pupils go on when the last of those who teach is gone, and not before', () => {
    const room = new Room(tutor, helper, he);
    room.give(1, tutor, pause);
    expect(room.give(2, tutor, { kind: 'presence.leave', data: {} })).toEqual(['presence.left']);
    expect(room.give(3, he, { kind: 'presence.leave', data: {} })).toEqual(['presence.left']);
    expect(room.give(4, helper, { kind: 'presence.leave', data: {} })).toEqual(['work.resumed', 'presence.left']);
    expect(room.tools.pausedSince).toBeNull();
  });
});

describe('tools of those who teach', () => {
  const commands: LiveCommand[] = [
    { kind: 'timer.start', data: { seconds: 60 } }, { kind: 'timer.extend', data: { seconds: 60 } }, { kind: 'timer.stop', data: {} }, call, { kind: 'call.end', data: {} },
    { kind: 'chat.set-mode', data: { mode: 'staff-only' } }, { kind: 'look.call', data: {} }, { kind: 'look.end', data: {} }, { kind: 'work.pause', data: {} }, { kind: 'work.resume', data: {} },
  ];
  it.each(commands.map((command): [string, LiveCommand] => [command.kind, command]))('are refused to a pupil: %s', (_, command) => {
    expect(new Room(tutor, he).give(1, he, command)).toEqual(['live.not-allowed']);
  });
});
