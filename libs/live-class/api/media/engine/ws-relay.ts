import { ForwardingRoom } from './forwarding-room.ts';
import type { MediaEngine } from './media-engine.ts';
import { SocketCarrier } from './socket-carrier.ts';

/** The default: nothing but the port of the web page. */
export const wsRelay: MediaEngine = { name: 'ws-relay', open: (rules) => new ForwardingRoom(rules, (door) => Promise.resolve(new SocketCarrier(door))) };
