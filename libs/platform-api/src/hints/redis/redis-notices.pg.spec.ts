import { createLogger } from '../../log/logger.ts';
import { Client } from 'pg';
import type { NoticeEars } from '../notice-source.ts';
import { RedisNotices } from './redis-notices.ts';
import { StreamInABox } from './stream-in-a-box.ts';

/** `TEST_REDIS_URL` tries the same with a real one. */
const real = process.env['TEST_REDIS_URL'];
class Ears implements NoticeEars {
  readonly payloads: string[] = [];
  gaps = 0;
  heard(_: string, payload: string): void { this.payloads.push(payload); }
  gap(): void { this.gaps += 1; }
  async until(met: () => boolean): Promise<void> { for (let waited = 0; waited < 400 && !met(); waited++) await new Promise((resolve) => setTimeout(resolve, 25)); }
}

describe('notices by way of a Redis stream', () => {
  const databaseUrl = process.env['TEST_DATABASE_SERVER'] ?? '';
  const box = new StreamInABox();
  const database = new Client({ connectionString: databaseUrl });
  let address = '';
  const started: RedisNotices[] = [];
  const listen = async (): Promise<{ source: RedisNotices; ears: Ears }> => {
    const ears = new Ears();
    const source = new RedisNotices(address, databaseUrl, ears, createLogger('silent'));
    started.push(source);
    await source.start();
    return { source, ears };
  };
  const say = async (from: number, to: number): Promise<void> => { for (let at = from; at < to; at++) await database.query("select pg_notify('kindling_hints', $1)", [`第${at}个`]); };
  const said = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, at) => `第${from + at}个`);

  beforeAll(async () => { address = real ?? await box.start(); await database.connect(); });
  afterEach(async () => { for (const source of started.splice(0)) await source.stop(); });
  afterAll(async () => { await database.end(); if (!real) box.stop(); });

  it('reach every process once and in order, though one listens', async () => {
    const [first, second] = [await listen(), await listen()];
    await say(0, 40);
    for (const { ears } of [first, second]) {
      await ears.until(() => ears.payloads.length >= 40);
      expect(ears.payloads).toEqual(said(0, 40));
    }
  });

  it('go on when the one who listens is gone, and say that some may be missing', async () => {
    const [first, second] = [await listen(), await listen()];
    const { gaps } = second.ears;
    await first.source.stop();
    await second.ears.until(() => second.ears.gaps > gaps);
    expect(second.ears.gaps).toBe(gaps + 1);
    await say(40, 50);
    await second.ears.until(() => second.ears.payloads.length >= 10);
    expect(second.ears.payloads).toEqual(said(40, 50));
  });

  it('go on after the connections to Redis were cut', async () => {
    const { ears } = await listen();
    await ears.until(() => ears.gaps > 0);
    const { gaps } = ears;
    if (!real) {
      box.cut();
      // The reader's own, and the writer's.
      await ears.until(() => ears.gaps > gaps + 1);
      expect(ears.gaps).toBe(gaps + 2);
    }
    await say(50, 60);
    await ears.until(() => ears.payloads.length >= 10);
    expect(ears.payloads).toEqual(said(50, 60));
  });
});
