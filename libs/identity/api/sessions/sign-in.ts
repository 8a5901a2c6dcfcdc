import { randomBytes, randomUUID } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@kindling/kernel';
import { CONFIG, type Config } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { lockSeconds } from '../../domain/index.ts';
import { PinSeal } from '../people/pin-seal.ts';
import { AccountTurns } from './account-turns.ts';
import { hashPassword } from './password.ts';
import { hashToken } from './session-actors.ts';
import { addFailure, addSession, findPupil, findPupilOfClass, findStaff, forgetFailures, lock, lockedFor } from './sessions.repository.ts';

export interface SignedIn { readonly personId: string; readonly token: string }
type SignInRefusal = 'session.wrong-credentials' | 'session.locked';

/** Verified when the login is unknown, so that the answer takes as long. */
const nobodysHash = hashPassword(randomBytes(16).toString('hex'));

@Injectable()
export class SignIn {
  private readonly turns = new AccountTurns();

  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(PinSeal) private readonly pins: PinSeal, @Inject(CONFIG) private readonly config: Config) {}

  staff(login: string, password: string): Promise<Result<SignedIn, SignInRefusal>> {
    return this.guarded(`staff:${login.toLowerCase()}`, async () => {
      const account = await findStaff(this.db.manager, login);
      const right = await verify(account?.password_hash ?? (await nobodysHash), password).catch(() => false);
      return account?.password_hash && right ? account.id : null;
    });
  }

  pupil(code: string, personId: string, pin: string): Promise<Result<SignedIn, SignInRefusal>> {
    return this.guarded(`pupil:${personId}`, async () => {
      const account = await findPupil(this.db.manager, code, personId);
      return account?.pin_sealed && this.pins.matches(account.pin_sealed, pin) ? account.id : null;
    });
  }

  /** Shows that the pupil is there, without a session. Tries count together with those of signing in. */
  provePin(classId: string, personId: string, pin: string): Promise<Result<string, SignInRefusal>> {
    return this.proved(`pupil:${personId}`, async () => {
      const account = await findPupilOfClass(this.db.manager, classId, personId);
      return account?.pin_sealed && this.pins.matches(account.pin_sealed, pin) ? account.id : null;
    });
  }

  private async guarded(account: string, personBehind: () => Promise<string | null>): Promise<Result<SignedIn, SignInRefusal>> {
    const known = await this.proved(account, personBehind);
    if (!known.ok) return known;
    const token = randomBytes(32).toString('base64url');
    await addSession(this.db.manager, randomUUID(), hashToken(token), known.value, this.config.SESSION_DAYS);
    return ok({ personId: known.value, token });
  }

  private proved(account: string, personBehind: () => Promise<string | null>): Promise<Result<string, SignInRefusal>> {
    return this.turns.take(account, () => this.tryOnce(account, personBehind));
  }

  /** A locked account learns nothing, not even whether this try was right. */
  private async tryOnce(account: string, personBehind: () => Promise<string | null>): Promise<Result<string, SignInRefusal>> {
    const db = this.db.manager;
    const wait = await lockedFor(db, account);
    if (wait > 0) return refuse('session.locked', { retryAfterSeconds: wait });
    const personId = await personBehind();
    if (!personId) {
      const seconds = lockSeconds(await addFailure(db, account));
      if (seconds > 0) await lock(db, account, seconds);
      return refuse('session.wrong-credentials', {});
    }
    await forgetFailures(db, account);
    return ok(personId);
  }
}
