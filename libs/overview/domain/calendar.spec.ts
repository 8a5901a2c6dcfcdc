import { daysBetween, isOnCalendarOf, type CalendarViewer } from './calendar.ts';

const viewer = (more: Partial<CalendarViewer>): CalendarViewer => ({ whole: false, member: false, role: 'teacher', schoolId: 'own', classIds: ['c1'], ...more });
const forAll = { schoolIds: [], classId: null, draft: false };
const [classOfOwn, classOfOther] = [{ schoolIds: ['own'], classId: 'c2', draft: false }, { schoolIds: ['other'], classId: 'c3', draft: false }];

describe('what is on whose calendar', () => {
  const seen = (who: CalendarViewer) => [forAll, { ...forAll, draft: true }, { ...forAll, schoolIds: ['own', 'more'] }, { ...forAll, schoolIds: ['other'] }, { ...classOfOwn, classId: 'c1' }, classOfOwn, classOfOther].map((each) => isOnCalendarOf(who, each));
  it.each([
    ['overseers: everything', viewer({ whole: true, member: true, role: 'organiser', classIds: [] }), [true, true, true, true, true, true, true]],
    ['teachers of a school: their school', viewer({}), [true, false, true, false, true, true, false]],
    ['tutors of the branch: its doings, and their own classes', viewer({ role: 'tutor', member: true }), [true, false, true, true, true, false, false]],
    ['tutors of a school only', viewer({ role: 'tutor' }), [true, false, true, false, true, false, false]],
    ['pupils: nothing', viewer({ role: 'pupil' }), [false, false, false, false, false, false, false]],
  ] as const)('%s', (_, who, expected) => { expect(seen(who)).toEqual(expected); });
  it('counts days across months', () => { expect([daysBetween('2026-01-31', '2026-03-01'), daysBetween('2026-03-01', '2026-03-01')]).toEqual([29, 0]); });
});
