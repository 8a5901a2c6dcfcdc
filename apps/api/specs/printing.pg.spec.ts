import { importContent } from '@kindling/courses/api';
import { startTestApi, type TestApi } from '@kindling/testing';

describe('printing', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); await importContent(api.db, 'content'); });
  afterAll(async () => { await api.stop(); });

  const params = () => ({ classId: api.club.own.id });
  const body = { language: 'zh' as const, origin: 'https://club.example' };
  const pagesOf = (pdf: string): number => Buffer.from(pdf, 'base64').toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

  it('makes a PDF of the sign-in cards, writes the look at PINs down, and is not for tutors', async () => {
    const { name, pdf } = await (await api.as(api.club.own.teacher)).get('identity.cards-pdf', { params: params(), body });
    expect(name).toBe('班 WNC222 登录卡.pdf');
    expect([Buffer.from(pdf, 'base64').subarray(0, 5).toString(), pagesOf(pdf)]).toEqual(['%PDF-', 1]);
    expect(await api.db.query("select 1 from audit_entry where action = 'sign-in-cards-shown' and class_id = $1", [api.club.own.id])).toHaveLength(1);
    expect((await (await api.as(api.club.own.tutor)).call('identity.cards-pdf', { params: params(), body })).status).toBe(403);
  });

  it('puts every lesson on paper in both languages, for staff of the class only', async () => {
    const teacher = await api.as(api.club.own.teacher);
    const lessons = await api.db.query<{ id: string }[]>('select id from lesson order by number');
    expect(lessons.length).toBeGreaterThan(11);
    for (const { id } of lessons) for (const language of ['zh', 'en'] as const) {
      const { name, pdf } = await teacher.get('courses.worksheet', { params: { ...params(), lessonId: id }, query: { language } });
      expect(name).toMatch(language === 'zh' ? /^第\d+课 .+ 学习单\.pdf$/ : /^Lesson \d+ .+ Worksheet\.pdf$/);
      expect(pagesOf(pdf)).toBeGreaterThan(1);
    }
    const asks = async (person: string) => (await (await api.as(person)).call('courses.worksheet', { params: { ...params(), lessonId: '01-first-light' } })).status;
    expect([await asks(api.club.own.pupils[0] ?? ''), await asks(api.club.neighbour.teacher), await asks(api.club.foreign.teacher)]).toEqual([403, 404, 404]);
  });

  it('puts the circuits of every lesson on paper, a page each, for staff of the class only; a lesson without one says so', async () => {
    const teacher = await api.as(api.club.own.teacher);
    const lessons = await api.db.query<{ id: string; circuits: number }[]>(
      `select l.id, (select count(distinct e.id)::int from jsonb_array_elements(l.content->'steps') step join exercise e on e.id = step->>'exercise' where step->>'kind' in ('workbench', 'build') and e.content->>'kind' is distinct from 'python') circuits from lesson l order by l.number`);
    expect(lessons.filter(({ circuits }) => circuits > 1).length).toBeGreaterThan(8);
    for (const { id, circuits } of lessons) for (const language of ['zh', 'en'] as const) {
      const answer = await teacher.call('exercises.lesson-wiring-sheet', { params: { ...params(), lessonId: id }, query: { language } });
      if (circuits === 0) { expect([answer.status, answer.body]).toEqual([422, expect.objectContaining({ code: 'lesson.no-wiring' })]); continue; }
      const { name, pdf } = await teacher.get('exercises.lesson-wiring-sheet', { params: { ...params(), lessonId: id }, query: { language } });
      expect([name.endsWith(language === 'zh' ? '接线单.pdf' : 'Wiring sheet.pdf'), pagesOf(pdf)]).toEqual([true, circuits]);
    }
    const asks = async (person: string) => (await (await api.as(person)).call('exercises.lesson-wiring-sheet', { params: { ...params(), lessonId: '01-first-light' } })).status;
    expect([await asks(api.club.own.pupils[0] ?? ''), await asks(api.club.neighbour.teacher), await asks(api.club.foreign.teacher)]).toEqual([403, 404, 404]);
  });

  it('makes a PDF of the term in both languages, whatever a pupil is called', async () => {
    await api.db.query('update person set name = $2 where id = $1', [api.club.own.pupils[0], '𠮷田🙂（很长很长很长很长很长很长很长很长的名字）']);
    const teacher = await api.as(api.club.own.teacher);
    for (const language of ['zh', 'en'] as const) {
      const { name, pdf } = await teacher.get('progress.term-report', { params: params(), query: { language } });
      expect([name, pagesOf(pdf)]).toEqual([language === 'zh' ? '班 WNC222 学期报告.pdf' : '班 WNC222 Term report.pdf', 1]);
    }
    await api.db.query("update person set archived_at = now() where id = any($1)", [api.club.own.pupils]);
    expect(pagesOf((await teacher.get('progress.term-report', { params: params() })).pdf)).toBe(1);
  });
});
