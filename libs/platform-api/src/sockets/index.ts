export { HandlesMessage } from './handles-message.ts';
export { HANDLED_MESSAGE, inClass, socketMessages, type HandledMessage, type MessageAccess, type MessageAnswer, type MessageInput, type MessageName } from './message-contracts.ts';
export { HintsGateway } from './hints.gateway.ts';
export type { KindlingNamespace, KindlingSocket } from './kindling-socket.ts';
export { SessionMemory } from './session-memory.ts';
export { mayShakeHands, SocketAdapter } from './socket-adapter.ts';
export { endSession, SocketGuard } from './socket-guard.ts';
