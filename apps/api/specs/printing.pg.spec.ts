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
