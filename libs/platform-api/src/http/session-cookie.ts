import { parse, serialize } from 'cookie';
import type { Config } from '../config/config.ts';

type Tls = Pick<Config, 'TLS' | 'SESSION_DAYS'>;
export const sessionCookieName = (config: Pick<Config, 'TLS'>): string => (config.TLS === 'on' ? '__Host-kindling' : 'kindling');

export function readSessionToken(header: string | undefined, config: Pick<Config, 'TLS'>): string | null {
  return header ? (parse(header)[sessionCookieName(config)] ?? null) : null;
}
/** `token` null ends the session in the browser. */
export function sessionCookie(token: string | null, config: Tls): string {
  return serialize(sessionCookieName(config), token ?? '', {
    httpOnly: true, sameSite: 'lax', path: '/', secure: config.TLS === 'on', maxAge: token ? config.SESSION_DAYS * 86_400 : 0,
  });
}
