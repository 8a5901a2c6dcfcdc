import { looksAfter, policy } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { placeOfPhoto, type PhotoPlace } from './photos.repository.ts';

export const maySeePhoto = policy<PhotoPlace>('A picture is seen, and taken away, by its pupil and by those who look after the class.', (actor, scope) => actor.personId === scope.ownerId || looksAfter(actor, scope));
/** For `within(...)` on routes that carry the picture in their path. */
export const photoInPath = (input: { params: { photoId: string } }, db: EntityManager): Promise<PhotoPlace | null> => placeOfPhoto(db, input.params.photoId);
