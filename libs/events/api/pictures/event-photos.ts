import { Inject, Injectable } from '@nestjs/common';
import { mostPhotos, type ErrorCode } from '@kindling/contracts';
import { writeAudit } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import { SlideRenderer } from '@kindling/live-class/api';
import { isPdf, looksAfter, type Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { mayBeShown } from '../../domain/index.ts';
import { classesOfEvent, findEvent } from '../holding/events.repository.ts';
import { addPhoto, eventOfPhoto, lockPhoto, markClass, missingOnPhoto, photosOf, pupilsOnPhoto, removePhoto, setMarking, setPhotoState } from './photos.repository.ts';

type Answer = Record<string, never> | Refusal<ErrorCode>;
interface PhotoPlace { readonly eventId: string; readonly photoId: string }
interface OfClass { readonly classId: string; readonly photoId: string }

/** Photos of an event: who is on them, whether their families agree, and only then the public. */
@Injectable()
export class EventPhotos {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(SlideRenderer) private readonly renderer: SlideRenderer) {}

  async add(actor: Actor, { eventId, photoId }: PhotoPlace, { base64, caption }: { base64: string; caption: { zh: string; en: string } }): Promise<Answer> {
    const db = this.db.manager;
    const known = await eventOfPhoto(db, photoId);
    if (known) return known === eventId ? {} : refuse('resource.conflict');
    if (!(await findEvent(db, eventId))) return refuse('resource.not-found');
    if ((await photosOf(db, eventId)).length >= mostPhotos) return refuse('event.too-many-photos', { most: mostPhotos });
    const bytes = Buffer.from(base64, 'base64');
    if (isPdf(bytes)) return refuse('deck.unknown-kind');
    const drawn = await this.renderer.render(bytes);
    if (!drawn.ok) return drawn;
    const [picture] = drawn.value;
    if (!picture) return refuse('deck.broken');
    await addPhoto(db, { id: photoId, eventId, by: actor.personId, caption, ...picture });
    return {};
  }

  set(actor: Actor, { eventId, photoId }: PhotoPlace, to: 'nobody' | 'published' | 'kept'): Promise<Answer> {
    return this.db.transaction(async (db) => {
      const photo = await lockPhoto(db, eventId, photoId);
      if (!photo) return refuse('resource.not-found');
      if (to === 'kept') await setPhotoState(db, photoId, 'kept');
      else if (to === 'nobody') {
        if (photo.marking === 'people') return refuse('photo.has-people', { n: photo.people });
        await setMarking(db, photoId, 'nobody');
      } else {
        const judged = mayBeShown(photo);
        if (!judged.ok) return judged.code === 'photo.no-consent' ? refuse(judged.code, { ...judged.params, names: await namesFor(db, actor, photoId) }) : judged;
        await setPhotoState(db, photoId, 'published');
        await writeAudit(db, { actorId: actor.personId, action: 'event-photo-published', subjectId: photoId, classId: null });
      }
      return {};
    });
  }
  async remove({ eventId, photoId }: PhotoPlace): Promise<Answer> { return (await removePhoto(this.db.manager, eventId, photoId)) ? {} : refuse('resource.not-found'); }

  async people({ classId, photoId }: OfClass) {
    const found = await invitedClass(this.db.manager, classId, photoId);
    if (!found) return refuse('resource.not-found');
    const people = await pupilsOnPhoto(this.db.manager, photoId, classId);
    return { className: found.className, people: people.map(({ given, ...person }) => ({ ...person, consent: given === null ? 'open' as const : given ? 'yes' as const : 'no' as const })) };
  }
  mark({ classId, photoId }: OfClass, personIds: readonly string[]): Promise<Answer> {
    return this.db.transaction(async (db) => {
      const found = await invitedClass(db, classId, photoId);
      if (!found || !(await lockPhoto(db, found.eventId, photoId))) return refuse('resource.not-found');
      await markClass(db, photoId, classId, personIds);
      return {};
    });
  }
}

async function invitedClass(db: EntityManager, classId: string, photoId: string): Promise<{ eventId: string; className: string } | null> {
  const eventId = await eventOfPhoto(db, photoId);
  const invited = eventId ? (await classesOfEvent(db, eventId)).find((each) => each.classId === classId) : undefined;
  return eventId && invited ? { eventId, className: invited.className } : null;
}
/** Names only of pupils whom the asking person looks after; the number tells of the others. */
async function namesFor(db: EntityManager, actor: Actor, photoId: string): Promise<string> {
  return (await missingOnPhoto(db, photoId)).filter((pupil) => looksAfter(actor, pupil)).map(({ name }) => name).join('、');
}
