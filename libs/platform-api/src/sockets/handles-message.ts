import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { SubscribeMessage } from '@nestjs/websockets';
import type { LookAction } from '@kindling/contracts';
import type { Shows } from '../access/look-book.ts';
import { HANDLED_MESSAGE, type HandledMessage, type MessageAccess, type MessageName } from './message-contracts.ts';
import { MessageInterceptor } from './message-interceptor.ts';

/**
 * Binds a gateway method to a contract and a policy. The method gets the socket and the parsed request, and returns a
 * Result: the acknowledgement follows from it. Messages of one socket are handled one after the other.
 */
export function HandlesMessage<K extends MessageName>(name: K, access: MessageAccess, ...[shows]: K extends LookAction ? [shows?: Shows] : []): MethodDecorator {
  return applyDecorators(SubscribeMessage(name), UseInterceptors(MessageInterceptor), SetMetadata(HANDLED_MESSAGE, { name, access, ...shows } satisfies HandledMessage));
}
