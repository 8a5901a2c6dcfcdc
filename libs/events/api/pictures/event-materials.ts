import { Inject, Injectable } from '@nestjs/common';
import { materialLimits, type ErrorCode } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { lockEvent } from '../holding/events.repository.ts';
import { addPart, forgetStaleParts, keepMaterial, materialCount, materialsOf, partsOf, removeMaterial } from './materials.repository.ts';

type Answer = Record<string, never> | Refusal<ErrorCode>;
interface FilePlace { readonly eventId: string; readonly fileId: string }

/** Papers of an event, sent up in parts. */
@Injectable()
export class EventMaterials {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  takePart({ eventId, fileId, at }: FilePlace & { at: number }, base64: string): Promise<Answer> {
    return this.db.transaction(async (db) => {
      if (!(await lockEvent(db, eventId))) return refuse('resource.not-found');
      await forgetStaleParts(db);
      if ((await materialCount(db, eventId, fileId)) >= materialLimits.files) return refuse('material.too-many', { most: materialLimits.files });
      await addPart(db, { eventId, fileId, at, bytes: Buffer.from(base64, 'base64') });
      return {};
    });
  }
  add(actor: Actor, { eventId, fileId }: FilePlace, { name, parts: count }: { name: string; parts: number }): Promise<Answer> {
    return this.db.transaction(async (db) => {
      if (!(await lockEvent(db, eventId))) return refuse('resource.not-found');
      if ((await materialsOf(db, eventId)).some(({ id }) => id === fileId)) return {};
      const parts = await partsOf(db, eventId, fileId);
      if (parts.length !== count || parts.some((part, index) => part.at !== index)) return refuse('resource.not-found');
      const bytes = Buffer.concat(parts.map((part) => part.bytes));
      if (bytes.toString('latin1', 0, 5) !== '%PDF-') return refuse('material.not-pdf');
      await keepMaterial(db, { eventId, fileId, name, bytes, by: actor.personId });
      return {};
    });
  }
  async remove({ eventId, fileId }: FilePlace): Promise<Answer> { return (await removeMaterial(this.db.manager, eventId, fileId)) ? {} : refuse('resource.not-found'); }
}
