import { Client } from 'pg';
import type { Logger } from '../log/logger.ts';
import { isNoticeChannel, noticeChannels, type NoticeEars, type NoticeSource } from './notice-source.ts';

const AGAIN_MS = 500;
export const listenToAll = noticeChannels.map((channel) => `listen ${channel}`).join('; ');

/** One LISTEN connection for each process. */
export class PostgresNotices implements NoticeSource {
  private client: Client | null = null;
  private stopped = false;
  private retry: NodeJS.Timeout | null = null;
  private readonly databaseUrl: string;
  private readonly ears: NoticeEars;
  private readonly log: Logger;

  constructor(databaseUrl: string, ears: NoticeEars, log: Logger) {
    this.databaseUrl = databaseUrl;
    this.ears = ears;
    this.log = log;
  }

  async start(): Promise<void> { await this.connect(); }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl });
    client.on('error', () => this.reconnectSoon(client));
    client.on('end', () => this.reconnectSoon(client));
    client.on('notification', ({ channel, payload }) => { if (isNoticeChannel(channel)) this.ears.heard(channel, payload ?? ''); });
    try {
      await client.connect();
      await client.query(listenToAll);
      this.client = client;
    } catch (failure) {
      this.log.warn({ err: failure }, 'cannot listen for notifications yet');
      this.reconnectSoon(client);
    }
  }

  private reconnectSoon(from: Client): void {
    if (this.stopped || this.retry || (this.client && this.client !== from)) return;
    this.client = null;
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.connect().then(() => { if (this.client) this.ears.gap(); });
    }, AGAIN_MS);
  }
}
