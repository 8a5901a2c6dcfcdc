import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import { CONFIG, type Actor, type Config } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { afterFailure, dayOfLetter, letterOf } from '../../domain/index.ts';
import { addLetter, chooseDigest, emailOf, endDigest, giveUpOnLost, letterDropped, letterFailed, letterWent, readersOf, takeLetter, type Choice } from './digest.repository.ts';
import { post, type PostSettings } from './post-office.ts';

const lostAfterMs = 10 * 60_000;
export interface PostRound { readonly written: number; readonly sent: number; readonly failed: number }

/** One letter a day for staff who asked for it, where the installation has a mail server. Pupils get none. */
@Injectable()
export class StaffLetters {
  private readonly settings: PostSettings | null;
  private readonly origin: string;
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(CONFIG) config: Config) {
    this.settings = config.SMTP_URL === '' ? null : { url: config.SMTP_URL, from: config.SMTP_FROM };
    this.origin = config.PUBLIC_ORIGINS.split(',')[0]?.trim() ?? '';
  }
  get offered(): boolean { return this.settings !== null; }

  async mine(actor: Actor) { return { offered: this.offered, email: await emailOf(this.db.manager, actor.personId) }; }
  async choose(actor: Actor, { email, language }: { email: string | null; language: Choice['language'] }): Promise<Record<string, never> | Refusal<ErrorCode>> {
    if (email === null) await endDigest(this.db.manager, actor.personId);
    else if (this.offered) await chooseDigest(this.db.manager, actor.personId, { email, language });
    else return refuse('digest.not-offered');
    return {};
  }

  /** Writes what is due and sends what waits. Any number of servers may do it at once. */
  async round(now = new Date()): Promise<PostRound> {
    if (!this.settings) return { written: 0, sent: 0, failed: 0 };
    const db = this.db.manager;
    await giveUpOnLost(db, new Date(now.getTime() - lostAfterMs));
    const written = await this.write(now);
    const round = { written, sent: 0, failed: 0 };
    for (let letter = await takeLetter(db, now); letter; letter = await takeLetter(db, now)) {
      if (!letter.wanted) { await letterDropped(db, letter.id); continue; }
      const failure = await post(this.settings, letter);
      if (failure) await letterFailed(db, letter.id, afterFailure(failure, letter.tries), now);
      else await letterWent(db, letter.id, now);
      round[failure ? 'failed' : 'sent'] += 1;
    }
    return round;
  }

  private async write(now: Date): Promise<number> {
    const day = dayOfLetter(now);
    if (day === null) return 0;
    let written = 0;
    for (const reader of await readersOf(this.db.manager, day, now)) {
      const letter = letterOf(reader.unread, reader.language, this.origin);
      if (letter && (await addLetter(this.db.manager, reader, day, now, letter))) written += 1;
    }
    return written;
  }
}
