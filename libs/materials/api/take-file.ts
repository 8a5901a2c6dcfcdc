import { Inject, Injectable } from '@nestjs/common';
import { libraryLimits, type ErrorCode } from '@kindling/contracts';
import { ok, refuse, type Refusal, type Result } from '@kindling/kernel';
import { SlideRenderer } from '@kindling/live-class/api';
import { DataSource } from 'typeorm';
import { fileKind } from '../domain/index.ts';
import { addPart, forgetStaleParts, lockShelf, partsOf, removeParts, shelfSize, type KeptFile } from './keeping.repository.ts';

export type FileRefusal = 'resource.not-found' | 'material.unknown-kind' | 'material.too-big' | 'deck.busy';
const rendererSays = { 'deck.busy': 'deck.busy', 'deck.too-big': 'material.too-big' } as const;

/** Files on their way up: in parts, looked at by their first bytes, pictures drawn anew in a process of their own. */
@Injectable()
export class TakeFile {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(SlideRenderer) private readonly renderer: SlideRenderer) {}

  takePart(part: { schoolId: string; materialId: string; at: number; bytes: Buffer }): Promise<Record<string, never> | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      if (part.bytes.length > libraryLimits.partBytes) return refuse('material.too-big');
      await forgetStaleParts(db);
      await lockShelf(db, part.schoolId);
      const { files, bytes } = await shelfSize(db, part.schoolId, part.materialId);
      if (files >= libraryLimits.files || bytes + part.bytes.length > libraryLimits.schoolBytes) return refuse('material.library-full');
      await addPart(db, part);
      return {};
    });
  }

  /** Puts the parts together. Only "busy" may be tried again with the same parts; any other refusal is the last word on them. */
  async finish(schoolId: string, materialId: string, { name, parts: count }: { name: string; parts: number }): Promise<Result<KeptFile, FileRefusal>> {
    const parts = await partsOf(this.db.manager, schoolId, materialId);
    if (parts.length !== count || parts.some((part, index) => part.at !== index)) return refuse('resource.not-found');
    const file = await this.looked(name, Buffer.concat(parts.map(({ bytes }) => bytes)));
    if (!file.ok && file.code !== 'deck.busy') await removeParts(this.db.manager, schoolId, materialId);
    return file;
  }

  private async looked(name: string, bytes: Buffer): Promise<Result<KeptFile, FileRefusal>> {
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
