import { pino, type Logger } from 'pino';
export type { Logger } from 'pino';
export const LOGGER = Symbol('Logger');

/** Structured lines; secrets never reach them. */
export function createLogger(level: string): Logger {
  return pino({ level, redact: { paths: ['password', 'pin', 'cookie', '*.password', '*.pin', '*.cookie', 'req.headers.cookie'], censor: '[kept out]' } });
}
