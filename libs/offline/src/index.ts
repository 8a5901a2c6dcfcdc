export { uuidV7 } from './operation-id.ts';
export { backOff, createOutbox, type DrainOutcome, type Outbox, type OutboxParts, type OutboxStorage, type SendOutcome, type StoredOperation } from './outbox.ts';
export { isStorageFull, withOverflow, type RoomyStorage } from './overflow.ts';
export { savedHeader, whyHeader } from './saved-copy-headers.ts';
