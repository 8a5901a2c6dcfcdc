import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { uploadLimits, type ErrorCode, type UploadPurpose } from '@kindling/contracts';
import { ok, refuse, type Refusal, type Result } from '@kindling/kernel';
import { allow, type Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { afterEvent, type Reason, type UploadRefusal } from '../domain/index.ts';
import { addPart, addUpload, bytesOf, findUpload, lockPlace, onTheWay, removeUpload, setState, type UploadRow } from './uploads.repository.ts';
import { UploadPurposes } from './upload-purposes.ts';

/** Halves of so many files at once may lie at one place. */
const filesAtOnce = 3;
export interface UploadPlace { readonly purpose: UploadPurpose; readonly placeId: string }
export interface WholeFile { readonly uploadId: string; readonly name: string; readonly bytes: Buffer }
export interface Standing { readonly at: number; readonly size: number; readonly touchedAt: Date }

/** Files on their way up, for every context: announced, sent part by part, and fetched by the context they are for. */
@Injectable()
export class Uploads {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(UploadPurposes) private readonly purposes: UploadPurposes) {}

  /** @throws Refused when the person may not bring such a file there. */
  async mayBring(actor: Actor, { purpose, placeId }: UploadPlace): Promise<void> { await allow(this.purposes.rulesOf(purpose).access, actor, { params: { placeId } }, this.db.manager); }
  mostBytes(): number { return this.purposes.mostBytes(); }

  begin(actor: Actor, { purpose, placeId }: UploadPlace, { name, size }: { name: string; size: number }): Promise<Result<{ uploadId: string; touchedAt: Date }, ErrorCode>> {
    const rules = this.purposes.rulesOf(purpose);
    if (size === 0) return Promise.resolve(refuse('upload.empty'));
    if (size > rules.mostBytes) return Promise.resolve(refuse(rules.tooBig));
    return this.db.transaction(async (db) => {
      await lockPlace(db, placeId);
      const there = await onTheWay(db, purpose, placeId, actor.personId);
      if (there.files >= uploadLimits.open || there.bytes + size > filesAtOnce * rules.mostBytes) return refuse('upload.full');
      const noRoom = await rules.room?.(db, placeId, size, actor);
      if (noRoom) return noRoom;
      const uploadId = randomUUID();
      return ok({ uploadId, touchedAt: await addUpload(db, { id: uploadId, purpose, placeId, personId: actor.personId, name, size }) });
    });
  }

  /** @throws Refused when the person may no longer bring such a file. */
  async look(actor: Actor, uploadId: string): Promise<Result<Standing, ErrorCode>> {
    const row = await this.ofActor(this.db.manager, actor, uploadId);
    return row ? standing(row) : refuse('resource.not-found');
  }

  /** One part in one transaction: after a crash it is here as a whole or not at all. @throws Refused as `look` */
  async send(actor: Actor, uploadId: string, at: number, bytes: Buffer): Promise<Result<Standing, ErrorCode>> {
    const known = await this.ofActor(this.db.manager, actor, uploadId);
    if (!known) return refuse('resource.not-found');
    return this.db.transaction(async (db) => {
      const row = await findUpload(db, uploadId, true);
      if (!row) return refuse('resource.not-found');
      const after = afterEvent(row.state, row.size, { is: 'part', at, bytes: bytes.length });
      if (!after.ok) return after;
      if (bytes.length > 0) await addPart(db, uploadId, at, bytes);
      return ok({ at: at + bytes.length, size: row.size, touchedAt: await setState(db, uploadId, after.value, row.size) });
    });
  }

  async drop(actor: Actor, uploadId: string): Promise<Result<void, ErrorCode>> {
    const row = await findUpload(this.db.manager, uploadId);
    if (row?.personId !== actor.personId) return refuse('resource.not-found');
    await removeUpload(this.db.manager, uploadId);
    return ok(undefined);
  }

  /** For contexts: what has arrived for this place from this person. `taken` when it was fetched before: an answer was lost on the way. */
  async arrived(actor: Actor, uploadId: string, { purpose, placeId }: UploadPlace): Promise<Result<WholeFile | 'taken', ErrorCode>> {
    const row = await findUpload(this.db.manager, uploadId);
    if (!row || row.personId !== actor.personId || row.purpose !== purpose || row.placeId !== placeId) return refuse('resource.not-found');
    if (row.state.is === 'taken') return ok('taken');
    if (row.state.is === 'refused') return refuse(row.state.reason.code as ErrorCode, { ...row.state.reason.params });
    const last = afterEvent(row.state, row.size, { is: 'take' });
    return last.ok ? ok({ uploadId, name: row.name, bytes: await bytesOf(this.db.manager, uploadId) }) : last;
  }

  /** In the transaction that keeps the file. False when another request was quicker: then nothing may be kept twice. */
  async take(db: EntityManager, uploadId: string): Promise<boolean> { return (await this.end(db, uploadId, { is: 'take' })).ok; }
  /** For good: the same bytes would be refused again. */
  async turnDown(uploadId: string, refusal: Refusal<ErrorCode>): Promise<Refusal<ErrorCode>> {
    await this.db.transaction((db) => this.end(db, uploadId, { is: 'refuse', reason: { code: refusal.code, params: refusal.params } }));
    return refusal;
  }

  private async end(db: EntityManager, uploadId: string, event: { is: 'take' } | { is: 'refuse'; reason: Reason }): Promise<Result<void, UploadRefusal>> {
    const row = await findUpload(db, uploadId, true);
    const after = row ? afterEvent(row.state, row.size, event) : refuse<UploadRefusal>('upload.gone');
    if (row && after.ok) await setState(db, uploadId, after.value, row.size);
    return after.ok ? ok(undefined) : after;
  }

  private async ofActor(db: EntityManager, actor: Actor, uploadId: string): Promise<UploadRow | null> {
    const row = await findUpload(db, uploadId);
    if (row?.personId !== actor.personId) return null;
    await this.mayBring(actor, row);
    return row;
  }
}

function standing({ state, size, touchedAt }: UploadRow): Result<Standing, ErrorCode> {
  switch (state.is) {
    case 'partial': return ok({ at: state.at, size, touchedAt });
    case 'whole': return ok({ at: size, size, touchedAt });
    case 'taken': case 'refused': case 'expired': return refuse('upload.gone');
  }
}
