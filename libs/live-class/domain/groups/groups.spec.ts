import type { LiveEvent } from '@kindling/contracts';
import { asSeenBy, dealt, fold, groupOf, GROUP_CHAT_LIMIT, unopened, type LiveCommand, type Who } from '../index.ts';
import { he, join, lan, opened, outcome, play, teacher, tutor, type Turn } from '../play-test-class.ts';

const yang: Who = { personId: 'yang', name: '李阳', role: 'pupil' };
const make = (groups: string[][] = [['he', 'lan'], ['yang']], by = tutor): Turn => [by, { kind: 'groups.make', data: { groups } }];
const say = (who: Who, text = '我们试试', group?: number): Turn => [who, { kind: 'group.say', data: group === undefined ? { text } : { text, group } }];
const call = (who: Who): Turn => [who, { kind: 'group.call', data: {} }];
const all = [opened, join(tutor), join(teacher), join(he), join(lan), join(yang)];

describe('groups of a class', () => {
  it('are made and closed by the one who leads', () => {
    const { state } = play(...all, make());
    expect(state.groups.map(({ number, members }) => [number, members])).toEqual([[1, ['he', 'lan']], [2, ['yang']]]);
    expect(outcome(play(...all, make(undefined, teacher)))).toEqual(['live.not-leading']);
    expect(outcome(play(...all, make(undefined, he)))).toEqual(['live.not-allowed']);
    expect(play(...all, make(), [tutor, { kind: 'groups.close', data: {} }]).state.groups).toEqual([]);
    expect(outcome(play(...all, [tutor, { kind: 'groups.close', data: {} }]))).toEqual([]);
  });
  it.each<[string, string[][], string]>([
    ['somebody twice', [['he'], ['he', 'lan']], 'request.malformed'], ['an empty group', [['he'], []], 'request.malformed'], ['staff', [['teacher']], 'resource.not-found'], ['a stranger', [['nobody']], 'resource.not-found'],
  ])('never hold %s', (_, groups, code) => expect(outcome(play(...all, make(groups)))).toEqual([code]));

  it('let a pupil speak in their own group, and staff in any', () => {
    const said = play(...all, make(), say(he), say(teacher, '试过 delay 吗？', 1));
    expect(groupOf(said.state.groups, 'lan')?.chat.map(({ by, text }) => [by, text])).toEqual([['he', '我们试试'], ['teacher', '试过 delay 吗？']]);
    // The number that a pupil names counts for nothing.
    expect(groupOf(play(...all, make(), say(he, 'x', 2)).state.groups, 'yang')?.chat).toEqual([]);
    expect(outcome(play(...all, make([['he']]), say(lan)))).toEqual(['resource.not-found']);
    expect(outcome(play(...all, make(), say(tutor)))).toEqual(['resource.not-found']);
    expect(outcome(play(...all, make(), ...Array.from({ length: GROUP_CHAT_LIMIT.lines + 1 }, () => say(he))))).toEqual(['request.too-many']);
  });
  it('call the tutor once until somebody answers', () => {
    expect(outcome(play(...all, make(), call(he)))).toEqual(['group.called']);
    expect(outcome(play(...all, make(), call(he), call(lan)))).toEqual([]);
    const answered: Turn = [teacher, { kind: 'group.answer', data: { group: 1 } }];
    expect(outcome(play(...all, make(), call(he), answered))).toEqual(['group.answered']);
    expect(outcome(play(...all, make(), answered))).toEqual([]);
    expect(outcome(play(...all, make(), [he, { kind: 'group.answer', data: { group: 1 } } satisfies LiveCommand]))).toEqual(['live.not-allowed']);
    expect(outcome(play(...all, make(), [teacher, { kind: 'group.call', data: {} }]))).toEqual(['live.not-allowed']);
  });
  it("keep their words: another group's never reach a pupil, while staff read all", () => {
    const { log, state } = play(...all, make(), say(he, 'only-for-one'), say(yang, 'only-for-two'), call(he));
    const seen = (who: Who): string => JSON.stringify(log.map((event): LiveEvent => asSeenBy(event, who)));
    for (const who of [tutor, teacher]) expect(seen(who)).toEqual(JSON.stringify(log));
    expect([seen(lan).includes('only-for-one'), seen(lan).includes('only-for-two')]).toEqual([true, false]);
    expect([seen(yang).includes('only-for-one'), seen(yang).includes('only-for-two')]).toEqual([false, true]);
    const yangs = fold(unopened, log.map((event) => asSeenBy(event, yang)));
    expect([yangs.seq, groupOf(yangs.groups, 'he')?.calling, groupOf(yangs.groups, 'he')?.chat]).toEqual([state.seq, false, []]);
  });
  it('begin without old words when they are made anew', () => {
    expect(play(...all, make(), say(he), make([['he', 'yang'], ['lan']])).state.groups.map(({ chat }) => chat)).toEqual([[], []]);
  });
  it('are dealt evenly, with everybody in one', () => {
    const people = Array.from({ length: 11 }, (_, at) => `p${at}`);
    const groups = dealt(people, 4, 5);
    expect(groups.map((members) => members.length).sort()).toEqual([2, 3, 3, 3]);
    expect(groups.flat().sort()).toEqual([...people].sort());
    expect(dealt(people, 4, 6)).not.toEqual(groups);
    expect(dealt(['a'], 3, 1)).toEqual([['a']]);
  });
});
