import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';
import type { Actor } from '../access/actor.ts';

export interface SocketData {
  token: string;
  /** As of the last message; at most two seconds old while one is handled. */
  actor: Actor;
  /** Ends when the message before has been answered. */
  turn?: Promise<unknown>;
}
export type KindlingSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketData>;
export type KindlingNamespace = Namespace<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketData>;
