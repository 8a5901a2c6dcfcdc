import { Inject, Injectable } from '@nestjs/common';
import { photoLimits, type ErrorCode } from '@kindling/contracts';
import { hashToken } from '@kindling/identity/api';
import { ok, refuse, type Refusal, type Result } from '@kindling/kernel';
import { SlideRenderer } from '@kindling/live-class/api';
import { announce } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { doorState, isPicture } from '../domain/index.ts';
import { countTaken, findDoor } from './doors.repository.ts';
import { leftOf, PhoneDoor } from './phone-door.ts';
import { addPhoto, photosOfPupil, placeOfPhoto, type NewPhoto } from './photos.repository.ts';

type Drawn = Pick<NewPhoto, 'width' | 'height' | 'small' | 'large'>;
type Answer = { left: number } | Refusal<ErrorCode>;
const closedCode = { closed: 'photo.door-closed', full: 'photo.door-full' } as const;

/** Takes a picture in through a phone's door. It is drawn anew by the process for files of strangers, so where it was taken does not stay. */
@Injectable()
export class TakePhoto {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(PhoneDoor) private readonly door: PhoneDoor, @Inject(SlideRenderer) private readonly renderer: SlideRenderer) {}

  async send(token: string, photoId: string, bytes: Buffer, address: string): Promise<Answer> {
    const door = await this.door.behind(token, address);
    const known = await placeOfPhoto(this.db.manager, photoId);
    if (known) return known.ownerId === door.personId ? { left: leftOf(door) } : refuse('resource.conflict');
    const state = doorState(door, Date.now());
    if (state !== 'open') return refuse(closedCode[state]);
    const drawn = await this.draw(bytes);
    return drawn.ok ? this.db.transaction((db) => this.keep(db, token, photoId, drawn.value)) : drawn;
  }

  private async draw(bytes: Buffer): Promise<Result<Drawn, 'photo.not-a-picture' | 'photo.too-big' | 'deck.busy'>> {
    if (bytes.length > photoLimits.bytes) return refuse('photo.too-big');
    if (!isPicture(bytes)) return refuse('photo.not-a-picture');
    const drawn = await this.renderer.render(bytes);
    if (!drawn.ok) return refuse(drawn.code === 'deck.busy' ? 'deck.busy' : drawn.code === 'deck.too-big' ? 'photo.too-big' : 'photo.not-a-picture');
    const [page] = drawn.value;
    return page ? ok(page) : refuse('photo.not-a-picture');
  }

  /** Judged once more under the lock: two pictures at once cannot both be the last. */
  private async keep(db: EntityManager, token: string, photoId: string, drawn: Drawn): Promise<Answer> {
    const door = await findDoor(db, hashToken(token), true);
    if (!door) return refuse('resource.not-found');
    const known = await placeOfPhoto(db, photoId);
    if (known) return known.ownerId === door.personId ? { left: leftOf(door) } : refuse('resource.conflict');
    const state = doorState(door, Date.now());
    if (state !== 'open') return refuse(closedCode[state]);
    if ((await photosOfPupil(db, door.personId, door.classId, door.subject)).length >= photoLimits.perSubject) return refuse('photo.too-many');
    await addPhoto(db, { id: photoId, pupilId: door.personId, classId: door.classId, subject: door.subject, ...drawn });
    await countTaken(db, door.personId);
    await announce(db, { topic: 'photos', classId: door.classId, personId: door.personId });
    return { left: leftOf(door) - 1 };
  }
}
