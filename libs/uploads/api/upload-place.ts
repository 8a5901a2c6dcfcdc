import type { Place } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { ownerOf } from './uploads.repository.ts';

/** For `atPlace(...)` on routes that carry an upload in their path. */
export const uploadInPath = ({ params }: { params: { uploadId: string } }, db: EntityManager): Promise<(Place & { ownerId: string }) | null> => ownerOf(db, params.uploadId);
