import { importContent } from '@kindling/courses/api';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';

describe('what a computer needs without network', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await importContent(api.db, 'content');
    await api.db.query("insert into lesson_opening (class_id, lesson_id, opens_at) values ($1, '01-first-light', now() - interval '1 hour'), ($1, '02-blink-and-rhythm', now() + interval '1 day')", [api.club.own.id]);
  });
  afterAll(async () => { await api.stop(); });
  const list = async (client: TestClient) => (await client.get('exercises.offline-parts', { params: { classId: api.club.own.id } })).lessons;

  it('is told of open lessons to pupils, of planned ones to staff only', async () => {
    expect((await list(await api.as(api.club.own.pupils[0] ?? ''))).map((lesson) => lesson.lessonId)).toEqual(['01-first-light']);
    expect((await list(await api.as(api.club.own.teacher))).map((lesson) => lesson.lessonId)).toEqual(['01-first-light', '02-blink-and-rhythm']);
  });
  it('can all be fetched by whom it was told to, and weighs what it says', async () => {
    const she = await api.as(api.club.own.pupils[0] ?? '');
    const [lesson] = await list(she);
    expect(lesson?.parts.some((part) => part.address.includes('/pictures/'))).toBe(true);
    expect(lesson?.parts.some((part) => part.address.endsWith('/wiring'))).toBe(true);
    for (const part of lesson?.parts ?? []) {
      const answer = await fetch(api.url + part.address, { headers: { cookie: she.cookie } });
      expect([part.address, answer.status]).toEqual([part.address, 200]);
      expect(part.bytes).toBeLessThan((await answer.arrayBuffer()).byteLength + 100);
    }
  });
  it('is nobody else’s business', async () => {
    for (const personId of [api.club.neighbour.pupils[0] ?? '', api.club.foreign.teacher]) {
      expect((await (await api.as(personId)).call('exercises.offline-parts', { params: { classId: api.club.own.id } })).status).toBe(404);
    }
  });
});
