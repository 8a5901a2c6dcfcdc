import { debriefOf, recordedScript, RehearsedClass, standardScript, type Lines } from './index.ts';
import type { Who } from '../live-state.ts';

const lines: Lines = { names: ['一', '二', '三', '四', '五', '六'], chat: ['听不见', '我的灯不亮', '老师慢一点'], thanks: '谢谢老师' };
const tutor: Who = { personId: 'a0000000-0000-7000-8000-000000000001', name: '李明', role: 'staff' };
const minutes = 60_000;

function opened(script = standardScript(7, 8 * minutes, lines)): RehearsedClass {
  const room = new RehearsedClass(script, lines);
  room.give(tutor, { kind: 'class.open', data: { lessonId: 'first-light' } });
  room.give(tutor, { kind: 'presence.join', data: {} });
  return room;
}
const idOf = (room: RehearsedClass, name: string): string => Object.values(room.state.people).find((person) => person.name === name)?.id ?? '';

describe('a rehearsal', () => {
  it('is the same class for the same seed: pupils come, raise hands, get stuck, write, and one is late', () => {
    const [one, other] = [opened(), opened()];
    one.tick(8 * minutes);
    for (let at = 0; at <= 8 * minutes; at += 250) other.tick(at);
    expect(other.log).toEqual(one.log);
    const count = (kind: string) => one.log.filter((event) => event.k === kind).length;
    expect([count('presence.joined'), count('hand.up'), count('pupil.stuck'), count('chat.said')]).toEqual([1 + 6 + 1, 4, 3, 3]);
    expect(one.log.find((event) => event.k === 'presence.joined' && event.d.name === '六')?.t).toBeGreaterThan(0.24 * 8 * minutes);
  });

  it('pupils follow the step, vote, and are unstuck once somebody helps', () => {
    const room = opened();
    room.tick(1.2 * minutes);
    const stuck = Object.values(room.state.people).filter((person) => person.going.is === 'stuck');
    expect(stuck).toHaveLength(1);
    room.give(tutor, { kind: 'slide.set', data: { lessonId: 'first-light', stepId: 'predict', frame: 0 } });
    room.give(tutor, { kind: 'poll.open', data: { pollId: 'a0000000-0000-7000-8000-000000000009', question: '懂了吗', options: ['懂', '不懂'] } });
    room.give(tutor, { kind: 'help.tip', data: { personId: stuck[0]?.id ?? '', text: '看看 D13' } });
    room.tick(1.6 * minutes);
    expect(Object.values(room.state.people).filter((person) => person.going.is === 'stuck')).toHaveLength(0);
    expect(Object.keys(room.state.polls[0]?.votes ?? {})).toHaveLength(5);
    expect(Object.values(room.state.people).filter((person) => person.step?.stepId === 'predict')).toHaveLength(5);
    expect(room.state.chat.at(-1)?.text).toBe('谢谢老师');
  });

  it('of a class that was held takes when and what, and no name and no word', () => {
    const held = opened();
    held.tick(8 * minutes);
    const script = recordedScript(held.log.map((event) => (event.k === 'chat.said' ? { ...event, d: { text: '我家在陇原县' } } : event)), 3, 4 * minutes, { ...lines, names: ['甲', '乙', '丙', '丁', '戊', '己', '庚'] });
    expect(script.pupils.map(({ name }) => name)).toEqual(['甲', '乙', '丙', '丁', '戊', '己']);
    expect(JSON.stringify(script)).not.toContain('陇原');
    expect(script.cues.filter(({ command }) => command.kind === 'hand.up')).toHaveLength(4);
    expect(Math.max(...script.cues.map(({ atMs }) => atMs))).toBeLessThan(4 * minutes + 1001);
  });

  it('ends with what happened: how long hands and stuck pupils waited, votes, and what was said', () => {
    const room = opened();
    room.tick(0.6 * minutes);
    const [first = ''] = Object.values(room.state.people).filter((person) => person.hand.is === 'up').map(({ id }) => id);
    room.tick(1 * minutes);
    room.give(tutor, { kind: 'floor.grant', data: { personId: first } });
    room.give(tutor, { kind: 'chat.say', data: { text: '大家好' } });
    room.tick(2 * minutes);
    room.give(tutor, { kind: 'class.close', data: {} });
    const found = debriefOf(room.log, tutor.personId, [{ personId: idOf(room, '三'), atMs: 70_000 }], 30_000);
    expect(found).toMatchObject({ lastedMs: 2 * minutes, pupils: 5, polls: 0, said: 1, talkedMs: 30_000 });
    expect(found.hands).toEqual([{ name: '一', fromMs: expect.any(Number) as number, forMs: minutes - (found.hands[0]?.fromMs ?? 0) }]);
    expect(found.stuck).toEqual([{ name: '三', fromMs: expect.any(Number) as number, forMs: 70_000 - (found.stuck[0]?.fromMs ?? 0) }]);
  });

  it('a hand that only the end of the class lowers has waited until the end', () => {
    const room = opened();
    room.tick(1 * minutes);
    room.give(tutor, { kind: 'class.close', data: {} });
    expect(debriefOf(room.log, tutor.personId, [], 0).hands).toMatchObject([{ forMs: null }]);
  });
});
