import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { CONFIG, type Config } from '../config/config.ts';
import { LOGGER, type Logger } from '../log/logger.ts';

type Channel = 'kindling_hints' | 'kindling_live' | 'kindling_glimpses' | 'kindling_sessions';
type Heard = (payload: string) => void;

/** One LISTEN connection for each process. After a break it reconnects and tells `onGap`, because notices were missed. */
@Injectable()
export class NotificationListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly heard = new Map<Channel, Heard[]>();
  private readonly gaps: (() => void)[] = [];
  private client: Client | null = null;
  private stopped = false;
  private retry: NodeJS.Timeout | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config, @Inject(LOGGER) private readonly log: Logger) {}

  on(channel: Channel, listener: Heard): void { this.heard.set(channel, [...(this.heard.get(channel) ?? []), listener]); }
  onGap(listener: () => void): void { this.gaps.push(listener); }

  async onApplicationBootstrap(): Promise<void> { await this.connect(); }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.config.DATABASE_URL });
    client.on('error', () => this.reconnectSoon(client));
    client.on('end', () => this.reconnectSoon(client));
    client.on('notification', (note) => this.heard.get(note.channel as Channel)?.forEach((listener) => listener(note.payload ?? '')));
    try {
      await client.connect();
      await client.query('listen kindling_hints; listen kindling_live; listen kindling_glimpses; listen kindling_sessions');
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
      void this.connect().then(() => { if (this.client) this.gaps.forEach((tell) => tell()); });
    }, 500);
  }
}
