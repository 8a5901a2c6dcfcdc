import { randomInt, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Seal, type Config } from '@kindling/platform-api';

/** PINs are printed on cards again and again, so they are sealed, not hashed. A four-digit PIN would not survive a hash either. */
@Injectable()
export class PinSeal {
  private readonly pins: Seal;
  constructor(@Inject(CONFIG) config: Config) { this.pins = new Seal(config.KINDLING_SECRET, 'sign-in card PINs'); }
  newPin(): string { return String(randomInt(0, 10_000)).padStart(4, '0'); }
  seal(pin: string): string { return this.pins.seal(pin); }
  /** Null when the secret is another one than when it was sealed. */
  open(sealed: string): string | null { return this.pins.open(sealed); }
  matches(sealed: string, pin: string): boolean {
    const known = this.open(sealed);
    if (known === null) return false;
    const [a, b] = [Buffer.from(known.padEnd(8)), Buffer.from(pin.padEnd(8))];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}
