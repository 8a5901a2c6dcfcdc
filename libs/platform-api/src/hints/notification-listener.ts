import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.ts';
import { LOGGER, type Logger } from '../log/logger.ts';
import type { NoticeChannel, NoticeEars, NoticeSource } from './notice-source.ts';
import { PostgresNotices } from './postgres-notices.ts';

type Heard = (payload: string) => void;

/** What other processes, and this one, told at commit. After a break `onGap` hears of it, because notices were missed. */
@Injectable()
export class NotificationListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly heard = new Map<NoticeChannel, Heard[]>();
  private readonly gaps: (() => void)[] = [];
  private source: NoticeSource | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config, @Inject(LOGGER) private readonly log: Logger) {}

  on(channel: NoticeChannel, listener: Heard): void { this.heard.set(channel, [...(this.heard.get(channel) ?? []), listener]); }
  onGap(listener: () => void): void { this.gaps.push(listener); }

  async onApplicationBootstrap(): Promise<void> {
    const { DATABASE_URL, REDIS_URL } = this.config;
    const ears: NoticeEars = { heard: (channel, payload) => this.heard.get(channel)?.forEach((listener) => listener(payload)), gap: () => this.gaps.forEach((tell) => tell()) };
    // Loaded only where it is asked for.
    this.source = REDIS_URL ? new (await import('./redis/redis-notices.ts')).RedisNotices(REDIS_URL, DATABASE_URL, ears, this.log) : new PostgresNotices(DATABASE_URL, ears, this.log);
    await this.source.start();
  }

  async onApplicationShutdown(): Promise<void> { await this.source?.stop(); }
}
