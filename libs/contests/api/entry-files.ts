import { Inject, Injectable } from '@nestjs/common';
import { contestLimits, type ContestFile, type ErrorCode } from '@kindling/contracts';
import { ok, refuse, type Refusal, type Result } from '@kindling/kernel';
import { DataSource } from 'typeorm';
import { photoCount, videoKind, videoLength, videoSeconds } from '../domain/index.ts';
import { addPart, entryFile, forgetStaleParts, keepEntryFile, partBytesOf, partsOf, removeEntryFile, removeParts, type KeptFile } from './files.repository.ts';
import { Teams } from './teams.ts';

type Answer<T> = T | Refusal<ErrorCode>;
interface Arriving { readonly fileId: string; readonly uploadId: string; readonly parts: number; readonly kind: 'video' | 'photo' }

/** Videos and photos of an entry: sent up in parts, judged by what is in them and not by their names. */
@Injectable()
export class EntryFiles {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(Teams) private readonly teams: Teams) {}

  takePart({ entryId, ...part }: { entryId: string; uploadId: string; at: number; bytes: Buffer }): Promise<Answer<Record<string, never>>> {
    return this.teams.whileDraft(entryId, async (db) => {
      await forgetStaleParts(db);
      if (part.bytes.length > contestLimits.partBytes || (await partBytesOf(db, entryId)) + part.bytes.length > 2 * contestLimits.fileBytes) return refuse('contest.full');
      await addPart(db, { entryId, ...part });
      return {};
    });
  }

  finish(entryId: string, arriving: Arriving): Promise<Answer<ContestFile>> {
    return this.teams.whileDraft(entryId, async (db, entry) => {
      const known = entry.files.find(({ id }) => id === arriving.fileId);
      if (known) return known;
      const parts = await partsOf(db, entryId, arriving.uploadId);
      if (parts.length !== arriving.parts || parts.some((part, index) => part.at !== index)) return refuse('resource.not-found');
      if (arriving.kind === 'photo' && entry.files.filter(({ kind }) => kind === 'photo').length >= photoCount.most) return refuse('contest.full');
      const looked = look(arriving, Buffer.concat(parts.map(({ bytes }) => bytes)));
      if (!looked.ok) return looked;
      await removeParts(db, entryId, arriving.uploadId);
      await keepEntryFile(db, entryId, looked.value);
      const { id, kind, mime, bytes, seconds } = looked.value;
      return { id, kind, mime, seconds, bytes: bytes.length };
    });
  }

  remove(entryId: string, fileId: string): Promise<Answer<Record<string, never>>> {
    return this.teams.whileDraft(entryId, async (db) => ((await removeEntryFile(db, entryId, fileId)) ? {} : refuse('resource.not-found')));
  }

  file(entryId: string, fileId: string): Promise<KeptFile | null> { return entryFile(this.db.manager, entryId, fileId); }
}

type FileRefusal = 'contest.file-too-big' | 'contest.file-unknown' | 'contest.video-length';
function look({ fileId, kind }: Arriving, bytes: Buffer): Result<KeptFile, FileRefusal> {
  if (kind === 'photo') {
    const mime = photoKind(bytes);
    if (bytes.length > contestLimits.photoBytes) return refuse('contest.file-too-big');
    return mime ? ok({ id: fileId, kind, mime, bytes, seconds: null }) : refuse('contest.file-unknown');
  }
  if (bytes.length > contestLimits.fileBytes) return refuse('contest.file-too-big');
  const [mime, seconds] = [videoKind(bytes), videoLength(bytes)];
  if (!mime || seconds === null) return refuse('contest.file-unknown');
  if (seconds < videoSeconds.least || seconds > videoSeconds.most) return refuse('contest.video-length', { seconds, least: videoSeconds.least, most: videoSeconds.most });
  return ok({ id: fileId, kind, mime, bytes, seconds });
}
function photoKind(bytes: Buffer): string | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'image/png';
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP' ? 'image/webp' : null;
}
