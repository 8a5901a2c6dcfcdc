import type { LiveEvent } from '@kindling/contracts';
import { attendanceOf } from './index.ts';

const joined = (s: number, t: number, u: string, role: 'pupil' | 'staff' = 'pupil'): LiveEvent => ({ s, t, k: 'presence.joined', u, d: { name: u, role } });
const left = (s: number, t: number, u: string): LiveEvent => ({ s, t, k: 'presence.left', u, d: {} });
const of = (rows: ReturnType<typeof attendanceOf>, id: string) => rows.find((row) => row.personId === id);

describe('attendance from the log', () => {
  it('is present from seventy per cent of the session on', () => {
    const rows = attendanceOf([joined(1, 300, 'exact'), joined(2, 301, 'late')], 1000);
    expect(of(rows, 'exact')).toMatchObject({ ms: 700, share: 0.7, present: true });
    expect(of(rows, 'late')).toMatchObject({ ms: 699, present: false });
  });
  it('adds up several visits and ignores a join that repeats', () => {
    const rows = attendanceOf([joined(1, 0, 'a'), joined(2, 50, 'a'), left(3, 100, 'a'), joined(4, 500, 'a'), left(5, 600, 'a'), left(6, 700, 'a')], 1000);
    expect(of(rows, 'a')?.ms).toBe(200);
  });
  it('counts whoever never left until the close, and a removed pupil until then', () => {
    const rows = attendanceOf([joined(1, 0, 'stays'), joined(2, 0, 'out'), { s: 3, t: 400, k: 'pupil.removed', u: 'tutor', d: { personId: 'out' } }], 1000);
    expect([of(rows, 'stays')?.ms, of(rows, 'out')?.ms]).toEqual([1000, 400]);
  });
  it('leaves staff out, and says nobody was present in a session without length', () => {
    expect(attendanceOf([joined(1, 0, 'tutor', 'staff')], 1000)).toEqual([]);
    expect(attendanceOf([joined(1, 0, 'a')], 0)).toEqual([{ personId: 'a', ms: 0, share: 0, present: false }]);
  });
});
