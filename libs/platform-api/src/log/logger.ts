import { pino, type DestinationStream, type Logger } from 'pino';
import { quietError } from './quiet.ts';
export type { Logger } from 'pino';
export const LOGGER = Symbol('Logger');

/** Structured lines; secrets never reach them. */
export function createLogger(level: string, to?: DestinationStream): Logger {
  const settings = { level, serializers: { err: quietError }, redact: { paths: ['password', 'pin', 'cookie', '*.password', '*.pin', '*.cookie', 'req.headers.cookie'], censor: '[kept out]' } };
  return to ? pino(settings, to) : pino(settings);
}
