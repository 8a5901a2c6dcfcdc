import { Inject, Injectable } from '@nestjs/common';
import { libraryLimits, type ErrorCode } from '@kindling/contracts';
import { classScope, mayLookAfterClass } from '@kindling/identity/api';
import { ok, refuse, type Refusal, type Result } from '@kindling/kernel';
import { SlideRenderer } from '@kindling/live-class/api';
import { within, type Actor } from '@kindling/platform-api';
import { ofPlace, UploadPurposes, Uploads, type WholeFile } from '@kindling/uploads/api';
import type { EntityManager } from 'typeorm';
import { fileKind } from '../domain/index.ts';
import { shelfSize, type KeptFile } from './keeping.repository.ts';

const rendererSays = { 'deck.busy': 'deck.busy', 'deck.too-big': 'material.too-big' } as const;

/** Files that came up for the library: looked at by their first bytes, pictures drawn anew in a process of their own. */
@Injectable()
export class TakeFile {
  constructor(@Inject(Uploads) private readonly uploads: Uploads, @Inject(UploadPurposes) purposes: UploadPurposes, @Inject(SlideRenderer) private readonly renderer: SlideRenderer) {
    purposes.register('material', { access: within(ofPlace(classScope), mayLookAfterClass), mostBytes: libraryLimits.fileBytes, tooBig: 'material.too-big', room: roomOnShelf });
  }

  /** `taken`: the first of two equal requests has kept it, and its answer was lost. Only "busy" may be tried again with the same bytes. */
  async look(actor: Actor, classId: string, uploadId: string): Promise<Result<KeptFile | 'taken', ErrorCode>> {
    const arrived = await this.uploads.arrived(actor, uploadId, { purpose: 'material', placeId: classId });
    if (!arrived.ok || arrived.value === 'taken') return arrived as Result<'taken', ErrorCode>;
    const file = await this.looked(arrived.value);
    return file.ok || file.code === 'deck.busy' ? file : this.uploads.turnDown(uploadId, file);
  }
  /** False when it was kept meanwhile. */
  take(db: EntityManager, uploadId: string): Promise<boolean> { return this.uploads.take(db, uploadId); }

  private async looked({ name, bytes }: WholeFile): Promise<Result<KeptFile, 'material.unknown-kind' | 'material.too-big' | 'deck.busy'>> {
    const kind = fileKind(bytes);
    if (kind === null) return refuse('material.unknown-kind');
    if (kind === 'pdf') return ok({ name: named(name, 'pdf'), mime: 'application/pdf', bytes });
    const drawn = await this.renderer.render(bytes);
    if (!drawn.ok) return refuse(drawn.code === 'deck.busy' || drawn.code === 'deck.too-big' ? rendererSays[drawn.code] : 'material.unknown-kind');
    const [page] = drawn.value;
    return page ? ok({ name: named(name, 'webp'), mime: 'image/webp', bytes: Buffer.from(page.large) }) : refuse('material.unknown-kind');
  }
}
/** The ending says what the file is, whatever it was called before. */
const named = (name: string, ending: string): string => `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.${ending}`;

async function roomOnShelf(db: EntityManager, classId: string, size: number): Promise<Refusal<ErrorCode> | null> {
  const scope = await classScope(db, classId);
  const { bytes } = scope ? await shelfSize(db, scope.schoolId, null) : { bytes: 0 };
  return bytes + size > libraryLimits.schoolBytes ? refuse('material.library-full') : null;
}
