import type { LiveEvent } from '@kindling/contracts';
import { asSeenBy, fold, rightVotes, unopened, votesOf, type LiveState, type Who } from '../index.ts';
import { he, join, lan, opened, outcome, play, teacher, tutor, type Turn } from '../play-test-class.ts';

const ask = (right?: number, by = tutor): Turn => [by, { kind: 'poll.open', data: { pollId: 'p', question: '哪一脚接地？', options: ['长脚', '短脚'], ...(right === undefined ? {} : { right }) } }];
const vote = (who: Who, option: number): Turn => [who, { kind: 'poll.vote', data: { pollId: 'p', option } }];
const reveal = (by = tutor): Turn => [by, { kind: 'poll.reveal', data: { pollId: 'p' } }];
const all = [opened, join(tutor), join(teacher), join(he), join(lan)];
const quiz = ({ state }: { state: LiveState }) => { const [poll] = state.polls; if (!poll) throw new Error('no question'); return poll; };

describe('a quick quiz', () => {
  it('ends when its answer is shown, and counts who had it right', () => {
    const shown = play(...all, ask(1), vote(he, 1), vote(lan, 0), reveal());
    expect(outcome(shown)).toEqual(['poll.closed', 'poll.revealed']);
    expect(quiz(shown)).toMatchObject({ phase: 'closed', right: 1, revealed: true });
    expect(rightVotes(quiz(shown))).toBe(1);
    expect(outcome(play(...all, ask(1), reveal(), vote(he, 1)))).toEqual(['resource.conflict']);
    expect(outcome(play(...all, ask(1), reveal(), reveal()))).toEqual([]);
    expect(outcome(play(...all, ask(1), [tutor, { kind: 'poll.close', data: { pollId: 'p' } }], reveal()))).toEqual(['poll.revealed']);
  });
  it('tells nobody how many were right before', () => expect(rightVotes(quiz(play(...all, ask(1), vote(he, 1))))).toBeNull());
  it('is a plain vote without a right answer', () => expect(outcome(play(...all, ask(), reveal()))).toEqual(['resource.not-found']));
  it('has an answer among its options', () => expect(outcome(play(...all, ask(2)))).toEqual(['request.malformed']));
  it('is revealed by the one who leads', () => {
    expect(outcome(play(...all, ask(1), reveal(teacher)))).toEqual(['live.not-leading']);
    expect(outcome(play(...all, ask(1), reveal(he)))).toEqual(['live.not-allowed']);
  });

  it('reaches pupils without its answer until that is shown, whenever they come', () => {
    const seen = (reader: Who | null, log: readonly LiveEvent[]) => quiz({ state: fold(unopened, log.map((event) => asSeenBy(event, reader))) });
    const asked = play(...all, ask(1), vote(he, 1)).log;
    for (const staff of [tutor, teacher]) expect(seen(staff, asked).right).toBe(1);
    for (const reader of [he, lan, null]) {
      expect(JSON.stringify(asked.map((event) => asSeenBy(event, reader)))).not.toContain('right');
      expect(seen(reader, asked)).toMatchObject({ right: null, revealed: false });
      expect(seen(reader, play(...all, ask(1), vote(he, 1), reveal()).log)).toMatchObject({ right: 1, revealed: true });
    }
  });

  it('counts votes for everybody, and says whose they were to staff and to whoever gave them', () => {
    const { log, state } = play(...all, ask(), vote(he, 1), vote(lan, 1));
    const seenBy = (reader: Who | null) => log.map((event) => asSeenBy(event, reader));
    for (const staff of [tutor, teacher]) expect(quiz({ state: fold(unopened, seenBy(staff)) }).votes).toEqual({ he: 1, lan: 1 });
    for (const reader of [he, lan, null]) {
      const poll = quiz({ state: fold(unopened, seenBy(reader)) });
      expect(votesOf(poll)).toEqual(votesOf(quiz({ state })));
      expect(seenBy(reader).filter((event) => event.k === 'poll.voted').map(({ u }) => u).filter((u) => u !== reader?.personId && (u === 'he' || u === 'lan'))).toEqual([]);
      expect(reader ? poll.votes[reader.personId] : 1).toBe(1);
    }
  });
});
