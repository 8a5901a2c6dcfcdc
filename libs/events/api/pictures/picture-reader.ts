import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { publicEventOf } from '../families/invitations.repository.ts';
import { materialOf, materialsOf } from './materials.repository.ts';
import { bytesOfPhoto, photosOf } from './photos.repository.ts';

interface SizedPhoto { readonly eventId: string; readonly photoId: string; readonly size: 'small' | 'large' }

/** Looking at photos and papers, as staff or as anybody. */
@Injectable()
export class PictureReader {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async ofEvent(actor: Actor, eventId: string) { return { photos: await photosOf(this.db.manager, eventId), materials: await materialsOf(this.db.manager, eventId), mayPublish: actor.role !== 'tutor' }; }
  photo(wanted: SizedPhoto): Promise<Buffer | null> { return bytesOfPhoto(this.db.manager, wanted, false); }
  async publicPhoto(wanted: SizedPhoto): Promise<Buffer | null> { return (await publicEventOf(this.db.manager, wanted.eventId)) ? bytesOfPhoto(this.db.manager, wanted, true) : null; }
  async publicMaterial(eventId: string, fileId: string) { return (await publicEventOf(this.db.manager, eventId)) ? materialOf(this.db.manager, eventId, fileId) : null; }
}
