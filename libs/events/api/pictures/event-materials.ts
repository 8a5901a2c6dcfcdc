import { Inject, Injectable } from '@nestjs/common';
import { materialLimits, type ErrorCode } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import { atPlace, isPdf, type Actor } from '@kindling/platform-api';
import { ofPlace, UploadPurposes, Uploads } from '@kindling/uploads/api';
import { DataSource } from 'typeorm';
import { mayHelpAtEvents } from '../event-policies.ts';
import { placeOfEvent } from '../event-place.ts';
import { lockEvent } from '../holding/events.repository.ts';
import { keepMaterial, materialsOf, removeMaterial } from './materials.repository.ts';

type Answer = Record<string, never> | Refusal<ErrorCode>;
interface FilePlace { readonly eventId: string; readonly fileId: string }

/** Papers of an event. */
@Injectable()
export class EventMaterials {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(Uploads) private readonly uploads: Uploads, @Inject(UploadPurposes) purposes: UploadPurposes) {
    purposes.register('event-paper', { access: atPlace(ofPlace(placeOfEvent), mayHelpAtEvents), mostBytes: materialLimits.fileBytes, tooBig: 'material.too-big', room: async (db, eventId) => tooMany(await materialsOf(db, eventId)) });
  }

  async add(actor: Actor, { eventId, fileId }: FilePlace, uploadId: string): Promise<Answer> {
    const arrived = await this.uploads.arrived(actor, uploadId, { purpose: 'event-paper', placeId: eventId });
    const file = arrived.ok && arrived.value !== 'taken' ? arrived.value : null;
    if (file && !isPdf(file.bytes)) return this.uploads.turnDown(uploadId, refuse('material.not-pdf'));
    return this.db.transaction(async (db) => {
      if (!(await lockEvent(db, eventId))) return refuse('resource.not-found');
      const known = await materialsOf(db, eventId);
      if (known.some(({ id }) => id === fileId)) return {};
      if (!arrived.ok) return arrived;
      const full = tooMany(known);
      if (full) return full;
      if (!file || !(await this.uploads.take(db, uploadId))) return refuse('resource.not-found');
      await keepMaterial(db, { eventId, fileId, name: file.name, bytes: file.bytes, by: actor.personId });
      return {};
    });
  }
  async remove({ eventId, fileId }: FilePlace): Promise<Answer> { return (await removeMaterial(this.db.manager, eventId, fileId)) ? {} : refuse('resource.not-found'); }
}

const tooMany = (known: readonly unknown[]): Refusal<ErrorCode> | null => (known.length >= materialLimits.files ? refuse('material.too-many', { most: materialLimits.files }) : null);
