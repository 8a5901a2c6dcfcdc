import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@kindling/platform-api';

/**
 * PINs are printed on cards again and again, so they are sealed, not hashed: AES-256-GCM under a key that is derived from
 * the installation's secret and never stored in the database. A four-digit PIN would not survive a hash either.
 */
@Injectable()
export class PinSeal {
  private readonly key: Buffer;
  constructor(@Inject(CONFIG) config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', config.KINDLING_SECRET, 'kindling', 'sign-in card PINs', 32));
  }
  newPin(): string { return String(randomInt(0, 10_000)).padStart(4, '0'); }
  seal(pin: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const sealed = Buffer.concat([cipher.update(pin, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
  }
  /** Null when the secret is another one than when it was sealed. */
  open(sealed: string): string | null {
    try {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }
  matches(sealed: string, pin: string): boolean {
    const known = this.open(sealed);
    if (known === null) return false;
    const [a, b] = [Buffer.from(known.padEnd(8)), Buffer.from(pin.padEnd(8))];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}
