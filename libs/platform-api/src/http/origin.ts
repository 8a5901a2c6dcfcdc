import type { Config } from '../config/config.ts';

/** True when the Origin header names this very host, or one that the configuration allows. Absent origins are refused for writes. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, config: Pick<Config, 'PUBLIC_ORIGINS' | 'TLS'>): boolean {
  if (!origin || !host) return false;
  const allowed = config.PUBLIC_ORIGINS.split(',').map((entry) => entry.trim()).filter(Boolean);
  if (allowed.includes(origin)) return true;
  try {
    const { protocol, host: from } = new URL(origin);
    // Behind TLS a page that came in the clear may have been written by anybody on the way.
    return from === host && (config.TLS === 'off' || protocol === 'https:');
  } catch {
    return false;
  }
}
