import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { PhotoSubject } from '@kindling/contracts';
import { writeAudit } from '@kindling/identity/api';
import { announce, FactBus, type Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { bindPhotos, photosOfClass, photosOfHandIn, photosOfPupil, pictureOf, placeOfPhoto, removePhoto } from './photos.repository.ts';

interface Asked { readonly exerciseId?: string | undefined; readonly lessonId?: string | undefined; readonly stepId?: string | undefined }

/** Looking at pictures and taking them away. A hand-in takes along what lies there. */
@Injectable()
export class PhotoAlbum implements OnModuleInit {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus) {}

  onModuleInit(): void {
    this.facts.on('workshop.handed-in', (db, { handInId, personId: pupilId, classId, exerciseId }) => bindPhotos(db, { handInId, pupilId, classId, exerciseId }));
  }

  async mine(actor: Actor, classId: string, asked: Asked) {
    const subject = subjectAsked(asked);
    return { photos: subject ? await photosOfPupil(this.db.manager, actor.personId, classId, subject) : [] };
  }
  async ofHandIn(handInId: string) { return { photos: await photosOfHandIn(this.db.manager, handInId) }; }
  async ofClass(classId: string) { return { photos: await photosOfClass(this.db.manager, classId) }; }
  picture(photoId: string, size: 'small' | 'large'): Promise<Buffer | null> { return pictureOf(this.db.manager, photoId, size); }

  remove(actor: Actor, photoId: string): Promise<void> {
    return this.db.transaction(async (db) => {
      const place = await placeOfPhoto(db, photoId);
      if (!place) return;
      await removePhoto(db, photoId);
      if (actor.personId !== place.ownerId) await writeAudit(db, { actorId: actor.personId, action: 'photo-removed', subjectId: place.ownerId, classId: place.classId });
      await announce(db, { topic: 'photos', classId: place.classId, personId: place.ownerId });
    });
  }
}

function subjectAsked({ exerciseId, lessonId, stepId }: Asked): PhotoSubject | null {
  if (exerciseId !== undefined) return { on: 'exercise', exerciseId };
  return lessonId !== undefined && stepId !== undefined ? { on: 'step', lessonId, stepId } : null;
}
