import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startTestApi, type TestApi } from '@kindling/testing';
import { compressWeb } from './compress-web.ts';

interface Raw { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly body: Buffer }
const script = 'console.log("the same words again");\n'.repeat(200);

describe('what travels over a thin link', () => {
  let api: TestApi;
  const folder = mkdtempSync(join(tmpdir(), 'kindling-web-'));
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    for (const [name, text] of [['index.html', '<!doctype html>'], ['assets/app-1.js', script], ['sw.js', script]] as const) writeFileSync(join(folder, name), text);
    compressWeb(folder);
    api = await startTestApi({ WEB_DIR: folder });
  });
  afterAll(async () => { await api.stop(); rmSync(folder, { recursive: true }); });

  /** fetch() would unpack the answer by itself. */
  const raw = (path: string, encodings: string): Promise<Raw> => new Promise((resolve, reject) => {
    request(`${api.url}${path}`, { headers: { 'accept-encoding': encodings } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject).end();
  });

  it('sends a script as the browser can take it, for a year', async () => {
    const [brotli, gzip, plain] = [await raw('/assets/app-1.js', 'gzip, deflate, br'), await raw('/assets/app-1.js', 'gzip'), await raw('/assets/app-1.js', '')];
    expect([brotliDecompressSync(brotli.body).toString(), gunzipSync(gzip.body).toString(), plain.body.toString()]).toEqual([script, script, script]);
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: expect.stringContaining('Accept-Encoding') as string, 'cache-control': 'public, max-age=31536000, immutable', 'content-type': expect.stringContaining('javascript') as string });
    expect(plain.headers['content-encoding']).toBeUndefined();
  });
  it('has the service worker asked for each time, and lets it run under the page’s own rules', async () => {
    const { headers } = await raw('/sw.js', 'br');
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': expect.stringContaining('javascript') as string });
    expect(headers['content-security-policy']).toContain("worker-src 'self'");
  });
  it('answers a missing script with an error instead of the page', async () => {
    expect((await raw('/assets/gone-1.js', 'br')).status).toBe(404);
  });
  it('packs long answers and leaves short ones alone', async () => {
    const packed = await raw('/api/openapi.json', 'gzip');
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).length).toBeGreaterThan(packed.body.length);
    expect((await raw('/api/me', 'gzip')).headers['content-encoding']).toBeUndefined();
  });
});
