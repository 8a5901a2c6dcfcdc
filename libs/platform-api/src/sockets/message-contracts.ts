import { hintsSocket, liveSocket } from '@kindling/contracts';
import type { z } from 'zod';
import type { ClassScope } from '../access/actor.ts';
import type { Shows } from '../access/look-book.ts';
import type { Access, Policy } from '../access/policy.ts';

/** Every message that a client may send on any socket. */
export const socketMessages = { ...liveSocket, ...hintsSocket } as const;
export type MessageName = keyof typeof socketMessages;
export type MessageInput<N extends MessageName> = z.output<(typeof socketMessages)[N]['request']>;
export type MessageAnswer<N extends MessageName> = z.input<(typeof socketMessages)[N]['answer']>;

/** As for routes; `in-class` is for messages that name the class themselves. */
export type MessageAccess = Access | { readonly kind: 'in-class'; readonly policy: Policy<ClassScope>; readonly classIdOf: (input: never) => string };
export const inClass = <I>(policy: Policy<ClassScope>, classIdOf: (input: I) => string): MessageAccess =>
  ({ kind: 'in-class', policy, classIdOf: classIdOf as (input: never) => string });

export interface HandledMessage extends Shows { readonly name: MessageName; readonly access: MessageAccess }
export const HANDLED_MESSAGE = 'kindling:handled-message';
