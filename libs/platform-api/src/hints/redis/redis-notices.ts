import { Client } from 'pg';
import type { Logger } from '../../log/logger.ts';
import { isNoticeChannel, type NoticeEars, type NoticeSource } from '../notice-source.ts';
import { listenToAll } from '../postgres-notices.ts';
import { RedisLine, type Reply } from './redis-line.ts';

const STREAM = 'kindling:notices';
const KEPT = '10000';
const BLOCK_MS = '5000';
const AGAIN_MS = 500;
const GAP = 'gap';
const LOCK = "hashtext('kindling:notices')";
type Entry = readonly [id: string, fields: readonly string[]];

/**
 * Notices by way of a Redis stream. PostgreSQL still tells them at commit, so that none runs ahead of its cause, but only one
 * process listens there, whichever holds the lock, and writes them into the stream; all read it, each from where it stopped.
 */
export class RedisNotices implements NoticeSource {
  private stopped = false;
  private lastId = '';
  private reader: RedisLine | null = null;
  private writer: RedisLine | null = null;
  private database: Client | null = null;
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly address: string;
  private readonly databaseUrl: string;
  private readonly ears: NoticeEars;
  private readonly log: Logger;

  constructor(address: string, databaseUrl: string, ears: NoticeEars, log: Logger) {
    this.address = address;
    this.databaseUrl = databaseUrl;
    this.ears = ears;
    this.log = log;
  }

  async start(): Promise<void> {
    await this.startReading();
    await this.startWriting();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.timers.forEach((timer) => clearTimeout(timer));
    this.reader?.close();
    this.writer?.close();
    await this.database?.end().catch(() => undefined);
  }

  private async startReading(): Promise<void> {
    try {
      const line = await RedisLine.open(this.address);
      this.reader = line;
      const first = this.lastId === '';
      if (first) this.lastId = newestId(await line.ask('XREVRANGE', STREAM, '+', '-', 'COUNT', '1'));
      // What Redis lost when it was away cannot be known.
      else this.ears.gap();
      void this.read(line);
    } catch (failure) {
      this.again(failure, () => void this.startReading());
    }
  }

  private async read(line: RedisLine): Promise<void> {
    try {
      while (!this.stopped) {
        for (const [id, fields] of entriesIn(await line.ask('XREAD', 'BLOCK', BLOCK_MS, 'COUNT', '500', 'STREAMS', STREAM, this.lastId))) {
          this.lastId = id;
          this.pass(fields);
        }
      }
    } catch (failure) {
      line.close();
      this.again(failure, () => void this.startReading());
    }
  }

  private pass([channel, payload = '']: readonly string[]): void {
    if (channel === GAP) this.ears.gap();
    else if (isNoticeChannel(channel)) this.ears.heard(channel, payload);
  }

  /** One at a time listens; the others wait for the lock, because that one may die. */
  private async startWriting(): Promise<void> {
    const database = new Client({ connectionString: this.databaseUrl });
    const over = (failure?: unknown): void => {
      if (this.database !== database) return;
      this.database = null;
      this.writer?.close();
      void database.end().catch(() => undefined);
      this.again(failure, () => void this.startWriting());
    };
    this.database = database;
    database.on('error', over).on('end', () => over());
    try {
      await database.connect();
      const { rows } = await database.query<{ mine: boolean }>(`select pg_try_advisory_lock(${LOCK}) mine`);
      if (rows[0]?.mine === true) await this.write(database, over);
      else database.query(`select pg_advisory_lock(${LOCK})`).then(() => this.write(database, over)).catch(over);
    } catch (failure) {
      over(failure);
    }
  }

  private async write(database: Client, over: (failure: unknown) => void): Promise<void> {
    const writer = await RedisLine.open(this.address);
    this.writer = writer;
    writer.onEnd(over);
    const add = (...fields: [string, string]): void => { writer.ask('XADD', STREAM, 'MAXLEN', '~', KEPT, '*', ...fields).catch(over); };
    database.on('notification', ({ channel, payload }) => add(channel, payload ?? ''));
    await database.query(listenToAll);
    // Nobody listened between the one before and this one.
    add(GAP, '');
  }

  private again(failure: unknown, act: () => void): void {
    if (this.stopped) return;
    if (failure) this.log.warn({ err: failure }, 'notices by Redis: trying again');
    const timer = setTimeout(() => { this.timers.delete(timer); act(); }, AGAIN_MS);
    this.timers.add(timer);
  }
}

const newestId = (reply: Reply): string => (reply as readonly Entry[])[0]?.[0] ?? '0-0';
const entriesIn = (reply: Reply): readonly Entry[] => (reply as readonly (readonly [string, readonly Entry[]])[] | null)?.[0]?.[1] ?? [];
