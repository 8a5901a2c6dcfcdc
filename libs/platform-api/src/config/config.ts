import { z } from 'zod';

function isSigningKey(value: string): boolean {
  try {
    return z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string() }).safeParse(JSON.parse(value)).success;
  } catch {
    return false;
  }
}
/** Every setting, its default and its reason. Parsed once at start; all mistakes are shown together. */
const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4600),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Public address, used for Origin checks and cards; more than one may be given, separated by commas. */
  PUBLIC_ORIGINS: z.string().default(''),
  /** 32 bytes or more; encrypts the PINs printed on sign-in cards. */
  KINDLING_SECRET: z.string().min(32),
  /** The private key that signs badges, as JSON Web Key (EC, P-256); empty: the club makes its own and keeps it sealed in the database. */
  ISSUER_KEY: z.string().default('').refine((value) => value === '' || isSigningKey(value), 'is no private EC key on P-256 as JSON'),
  /** Where compiled cores and results are kept. */
  CACHE_DIR: z.string().default('.kindling/cache'),
  CONTENT_DIR: z.string().default('content'),
  /** Built web app to serve; empty when another server does. */
  WEB_DIR: z.string().default('dist/web'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  SESSION_DAYS: z.coerce.number().int().min(1).max(90).default(14),
  COMPILE_CONCURRENCY: z.coerce.number().int().min(1).max(64).optional(),
  /** How many proxies in front are ours; 0 believes no X-Forwarded-* header. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** Where the other nodes reach this one: a name, an address, or `hostname` for the machine's own name. Empty when it is the only one. */
  PEER_HOST: z.string().default(''),
  /** For the other nodes only; 0 takes any that is free. Keep it off the public network. */
  PEER_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  /** Notices between processes go through a Redis stream there; empty: each process listens to PostgreSQL itself. */
  REDIS_URL: z.union([z.literal(''), z.url({ protocol: /^rediss?$/ })]).default(''),
  /** What carries a class's sound; `werift` (WebRTC) has to be installed, see docs/operations.md. */
  MEDIA_ENGINE: z.enum(['ws-relay', 'werift']).default('ws-relay'),
  /** For werift: UDP and TCP ports that browsers can reach, as `40000-40100`; empty: any. */
  MEDIA_PORTS: z.string().regex(/^(\d{1,5}-\d{1,5})?$/).default(''),
  /** For werift: addresses in front of this machine under which browsers reach those ports; separated by commas. */
  MEDIA_ADDRESSES: z.string().default(''),
  /** Mail server for the daily letters to staff who want them, as `smtps://user:password@mail.example.edu.cn`; empty: nothing is ever sent. */
  SMTP_URL: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ })]).default(''),
  /** Whom those letters come from. */
  SMTP_FROM: z.union([z.literal(''), z.email()]).default(''),
  /** Set when TLS ends in front of us: cookies become Secure and carry the __Host- prefix. */
  TLS: z.enum(['on', 'off']).default('off'),
  /** A club to try out, with passwords that everybody knows; without a word about it only where there is no TLS. */
  DEMO_CLUB: z.enum(['on', 'off']).optional(),
}).refine(({ SMTP_URL, SMTP_FROM, PUBLIC_ORIGINS }) => SMTP_URL === '' || (SMTP_FROM !== '' && PUBLIC_ORIGINS !== ''), { path: ['SMTP_URL'], message: 'needs SMTP_FROM, and PUBLIC_ORIGINS for the link in a letter' });
export type Config = z.infer<typeof schema>;
export const hasDemoClub = ({ DEMO_CLUB, TLS }: Pick<Config, 'DEMO_CLUB' | 'TLS'>): boolean => (DEMO_CLUB ?? (TLS === 'on' ? 'off' : 'on')) === 'on';
export const CONFIG = Symbol('Config');

/** @throws Error that lists every wrong or missing setting. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration has mistakes:\n${lines.join('\n')}\nSee .env.example.`);
}
