import { Inject, Injectable } from '@nestjs/common';
import { libraryLimits, type ErrorCode, type RequestOf } from '@kindling/contracts';
import { lessonForClass } from '@kindling/courses/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { mayBeShared } from '../domain/index.ts';
import { materialFinders } from './finders.ts';
import { lockShelf, placeOf, removeFileOf, removeMaterial, saveFileOf, saveMaterial, shelfSize, type KeptFile } from './keeping.repository.ts';
import type { Reader } from './materials.repository.ts';
import { readerOf } from './reader.ts';
import { TakeFile } from './take-file.ts';

type Written = RequestOf<'materials.put'>['body'];
type Answer = Record<string, never> | Refusal<ErrorCode>;
interface MaterialPlace { readonly classId: string; readonly materialId: string }
/** `kept`: the file or link stays as it is. */
type Content = { readonly is: 'file'; readonly uploadId: string; readonly file: KeptFile } | { readonly is: 'link'; readonly address: string } | { readonly is: 'kept' };

/** Writing materials down, changing them, taking them away: of the own school only. */
@Injectable()
export class KeepMaterial {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(TakeFile) private readonly files: TakeFile) {}

  async put(actor: Actor, { classId, materialId }: MaterialPlace, written: Written): Promise<Answer> {
    const reader = await readerOf(this.db.manager, actor, classId);
    if (written.shared && !mayBeShared(written.licence)) return refuse('material.not-to-share');
    if (written.lessonId !== null && !(await lessonForClass(this.db.manager, classId, written.lessonId))) return refuse('resource.not-found');
    const content = await this.contentOf(actor, reader, written.content);
    if ('code' in content) return content;
    return this.db.transaction((db) => this.store(db, actor, reader, materialId, written, content));
  }

  async remove(actor: Actor, { classId, materialId }: MaterialPlace): Promise<Answer> {
    const { schoolId } = await readerOf(this.db.manager, actor, classId);
    return (await removeMaterial(this.db.manager, schoolId, materialId)) ? {} : refuse('resource.not-found');
  }

  private async contentOf(actor: Actor, { classId }: Reader, content: Written['content']): Promise<Content | Refusal<ErrorCode>> {
    if (content.is === 'same') return { is: 'kept' };
    if (content.is === 'link') return { is: 'link', address: content.address };
    const file = await this.files.look(actor, classId, content.uploadId);
    if (!file.ok) return file;
    return file.value === 'taken' ? { is: 'kept' } : { is: 'file', uploadId: content.uploadId, file: file.value };
  }

  private async store(db: EntityManager, actor: Actor, { schoolId, courseId }: Reader, materialId: string, written: Written, content: Content): Promise<Answer> {
    await lockShelf(db, schoolId);
    const known = await placeOf(db, materialId);
    if (known && known.schoolId !== schoolId) return refuse('resource.conflict');
    const shelf = await shelfSize(db, schoolId, materialId);
    if (shelf.files >= libraryLimits.files || (content.is === 'file' && shelf.bytes + content.file.bytes.length > libraryLimits.schoolBytes)) return refuse('material.library-full');
    const stays = content.is === 'kept' || (content.is === 'file' && !(await this.files.take(db, content.uploadId)));
    if (stays && !known) return refuse('resource.not-found');
    const address = stays ? known?.address ?? null : content.is === 'link' ? content.address : null;
    const { kind, licence, title, text, source, lessonId, shared } = written;
    await saveMaterial(db, { id: materialId, schoolId, courseId, lessonId, kind, licence, title, text, source, shared, address, ...materialFinders(written), by: actor.personId });
    if (content.is === 'file' && !stays) await saveFileOf(db, materialId, content.file);
    if (content.is === 'link') await removeFileOf(db, materialId);
    return {};
  }
}
