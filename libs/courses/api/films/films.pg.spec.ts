import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestApi, type TestApi } from '@kindling/testing';

describe('films of a lesson', () => {
  let api: TestApi;
  const folder = mkdtempSync(join(tmpdir(), 'kindling-films-'));
  beforeAll(async () => {
    const films = join(folder, 'maker-club-1', 'one', 'films');
    mkdirSync(films, { recursive: true });
    writeFileSync(join(films, 'loop.mp4'), Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 256)));
    writeFileSync(join(films, 'loop.zh.vtt'), 'WEBVTT\n\n00:00.000 --> 00:02.000\n电流走一圈\n');
    writeFileSync(join(folder, 'maker-club-1', 'secret.mp4'), 'not for anybody');
    api = await startTestApi({ CONTENT_DIR: folder });
    await api.db.query("insert into course (id, version, content) values ('maker-club-1', 'v', '{}')");
    await api.db.query("insert into lesson (id, course_id, number, version, content) values ('one', 'maker-club-1', 1, 'v1', '{}')");
  });
  afterAll(async () => { await api.stop(); rmSync(folder, { recursive: true, force: true }); });

  const ask = (file: string, headers: Record<string, string> = {}) => fetch(`${api.url}/api/lessons/one/films/${file}`, { headers });

  it('come in ranges, so that a thin line need not fetch the whole', async () => {
    const part = await ask('loop.mp4?v=v1', { Range: 'bytes=100-199' });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-type')]).toEqual([206, 'bytes 100-199/1000', 'video/mp4']);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(Uint8Array.from({ length: 100 }, (_, at) => (100 + at) % 256));
    expect(part.headers.get('cache-control')).toContain('immutable');
    expect((await ask('loop.mp4', { Range: 'bytes=5000-' })).ok).toBe(false);
  });
  it('bring their captions', async () => {
    const captions = await ask('loop.zh.vtt');
    expect(captions.headers.get('content-type')).toContain('text/vtt');
    expect(await captions.text()).toContain('电流走一圈');
    expect(captions.headers.get('cache-control')).toBe('no-cache');
  });
  it('are not there when nobody made one, and lead to no other file', async () => {
    expect((await ask('none.mp4')).status).toBe(404);
    for (const way of ['..%2F..%2Fsecret.mp4', '../../secret.mp4', 'lesson.yaml']) expect((await ask(way)).status).toBeGreaterThanOrEqual(400);
    expect((await fetch(`${api.url}/api/lessons/nowhere/films/loop.mp4`)).status).toBe(404);
  });
});
