import { createHash, randomInt } from 'node:crypto';
import { readableSigns } from '@kindling/kernel';

const drawn = (length: number): string => Array.from({ length }, () => readableSigns.charAt(randomInt(readableSigns.length))).join('');
/** On a slip of paper, to be typed by a grandparent: 60 bits, behind the guard against guessing. */
export const newSlipToken = (): string => drawn(12);
/** In an address only: 130 bits. */
export const newGuestToken = (): string => drawn(26);
export const inGroups = (token: string): string => token.match(/.{1,4}/g)?.join('-') ?? token;
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
/** The same link and event give the same key again; the key gives neither. */
export const answerKeyOf = (token: string, eventId: string): string => createHash('sha256').update(`survey ${token} ${eventId}`).digest('hex');
