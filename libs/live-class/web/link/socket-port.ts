import type { Socket } from 'socket.io-client';
import type { LinePort } from './live-link.ts';

const ACKNOWLEDGED_WITHIN_MS = 8000;

/** A line over a socket. What is not answered in time is asked again by the link. */
export const portOf = (socket: Socket): LinePort => ({
  get connected() { return socket.connected; },
  connect: () => { socket.connect(); },
  on: (name, listener) => { socket.on(name, listener as () => void); },
  off: (name, listener) => { socket.off(name, listener as () => void); },
  ask: (name, request) => socket.timeout(ACKNOWLEDGED_WITHIN_MS).emitWithAck(name, request),
});
