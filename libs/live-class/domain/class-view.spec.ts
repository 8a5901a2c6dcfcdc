import { byNeed, decide, evolve, unopened, type LiveCommand, type LiveState, type Who } from './index.ts';

const tutor: Who = { personId: 'tutor', name: '王老师', role: 'staff' };
const pupil = (personId: string): Who => ({ personId, name: personId, role: 'pupil' });
type Turn = readonly [second: number, who: Who, command: LiveCommand];
const step = (of: string, passed: number): LiveCommand => ({ kind: 'step.at', data: { lessonId: 'first-light', stepId: of, passed, of: 4 } });

function after(...turns: readonly Turn[]): LiveState {
  const opened: readonly Turn[] = [[0, tutor, { kind: 'class.open', data: { lessonId: 'first-light' } }], [0, tutor, { kind: 'presence.join', data: {} }]];
  const came = ['fine', 'slow', 'stuck', 'hand', 'both', 'away', 'out'].map((id): Turn => [1, pupil(id), { kind: 'presence.join', data: {} }]);
  return [...opened, ...came, ...turns].reduce<LiveState>((state, [second, who, command]) => {
    const decision = decide(state, who, command, second * 1000);
    if (!decision.ok) throw new Error(decision.code);
    return decision.value.reduce<LiveState>((now, draft) => evolve(now, { s: now.seq + 1, t: second * 1000, ...draft } as Parameters<typeof evolve>[1]), state);
  }, unopened);
}
const order = (state: LiveState): string[] => Object.values(state.people).filter((person) => person.role === 'pupil').sort(byNeed).map((person) => person.id);

describe('the order of the tiles', () => {
  const stuck = (id: string): Turn => [40, pupil(id), { kind: 'pupil.stuck', data: { reason: 'same-check-three-times' } }];
  const up = (id: string): Turn => [50, pupil(id), { kind: 'hand.up', data: {} }];
  const turns: Turn[] = [
    [20, pupil('fine'), step('make', 2)], stuck('stuck'), stuck('both'), stuck('away'), up('hand'), up('both'),
    [60, pupil('away'), { kind: 'presence.leave', data: {} }], [60, tutor, { kind: 'pupil.remove', data: { personId: 'out' } }],
  ];

  it('is who is stuck with a hand up, hands, the stuck, the longest without progress, and the absent last', () => {
    expect(order(after(...turns))).toEqual(['both', 'hand', 'stuck', 'slow', 'fine', 'away', 'out']);
  });
  it('lets go of whoever gets on, and of a hand that was answered', () => {
    const answered = after(...turns, [70, pupil('both'), { kind: 'pupil.unstuck', data: {} }], [70, tutor, { kind: 'hand.down', data: { personId: 'both' } }], [71, pupil('both'), step('make', 3)]);
    expect(order(answered)).toEqual(['hand', 'stuck', 'slow', 'fine', 'both', 'away', 'out']);
  });
});
