export { uuidV7 } from './operation-id.ts';
export { backOff, createOutbox, type DrainOutcome, type Outbox, type OutboxParts, type OutboxStorage, type SendOutcome, type StoredOperation } from './outbox.ts';
export { isStorageFull, withOverflow, type RoomyStorage } from './overflow.ts';
export { essence, readWorkFile, writeWorkFile, type WorkFile, type WorkFileRefusal } from './work-file.ts';
export { savedHeader, whyHeader } from './saved-copy-headers.ts';
