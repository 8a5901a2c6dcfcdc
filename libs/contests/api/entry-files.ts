import { Inject, Injectable } from '@nestjs/common';
import { contestLimits, type ContestFile, type ErrorCode } from '@kindling/contracts';
import { ok, refuse, type Refusal, type Result } from '@kindling/kernel';
import { SlideRenderer } from '@kindling/live-class/api';
import { DataSource } from 'typeorm';
import { asksOf, videoKind, videoLength, withoutNotes, type Asks } from '../domain/index.ts';
import { findContest } from './contests.repository.ts';
import { findEntry } from './entries.repository.ts';
import { addPart, entryFile, forgetStaleParts, keepEntryFile, partBytesOf, partsOf, removeEntryFile, removeParts, type KeptFile } from './files.repository.ts';
import { Teams } from './teams.ts';

type Answer<T> = T | Refusal<ErrorCode>;
interface Arriving { readonly fileId: string; readonly uploadId: string; readonly parts: number; readonly kind: 'video' | 'photo' }

/** Videos and photos of an entry: sent up in parts, judged by what is in them and not by their names. */
@Injectable()
export class EntryFiles {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(Teams) private readonly teams: Teams, @Inject(SlideRenderer) private readonly renderer: SlideRenderer) {}

  takePart({ entryId, ...part }: { entryId: string; uploadId: string; at: number; bytes: Buffer }): Promise<Answer<Record<string, never>>> {
    return this.teams.whileDraft(entryId, async (db) => {
      await forgetStaleParts(db);
      if (part.bytes.length > contestLimits.partBytes || (await partBytesOf(db, entryId)) + part.bytes.length > 2 * contestLimits.fileBytes) return refuse('contest.full');
      await addPart(db, { entryId, ...part });
      return {};
    });
  }

  async finish(entryId: string, arriving: Arriving): Promise<Answer<ContestFile>> {
    const parts = await partsOf(this.db.manager, entryId, arriving.uploadId);
    const whole = parts.length === arriving.parts && parts.every((part, index) => part.at === index);
    // Drawing a photo takes a moment; the entry is not locked meanwhile.
    const asks = await this.asksOfEntry(entryId);
    const looked = whole ? await this.look(arriving, asks, Buffer.concat(parts.map(({ bytes }) => bytes))) : refuse('resource.not-found');
    return this.teams.whileDraft(entryId, async (db, entry) => {
      const known = entry.files.find(({ id }) => id === arriving.fileId);
      if (known) return known;
      if (arriving.kind === 'photo' && entry.files.filter(({ kind }) => kind === 'photo').length >= asks.photos.most) return refuse('contest.full');
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

  private async asksOfEntry(entryId: string): Promise<Asks> {
    const entry = await findEntry(this.db.manager, entryId);
    const contest = entry && await findContest(this.db.manager, entry.contestId);
    return asksOf(contest?.rules ?? {});
  }

  private look({ fileId, kind }: Arriving, asks: Asks, bytes: Buffer): Promise<Result<KeptFile, FileRefusal>> | Result<KeptFile, FileRefusal> {
    return kind === 'photo' ? this.draw(fileId, bytes) : filmOf(fileId, asks, bytes);
  }

  /** Drawn anew by the process that opens files of strangers: where and with what it was taken does not go on, nor does anything that is no picture. */
  private async draw(id: string, bytes: Buffer): Promise<Result<KeptFile, FileRefusal>> {
    if (bytes.length > contestLimits.photoBytes) return refuse('contest.file-too-big');
    const drawn = await this.renderer.render(bytes);
    if (!drawn.ok) return refuse(drawn.code === 'deck.too-big' ? 'contest.file-too-big' : drawn.code === 'deck.busy' ? 'request.too-many' : 'contest.file-unknown');
    const [page] = drawn.value;
    return page && !isPdf(bytes) ? ok({ id, kind: 'photo', mime: 'image/webp', bytes: Buffer.from(page.large), seconds: null }) : refuse('contest.file-unknown');
  }
}

type FileRefusal = 'contest.file-too-big' | 'contest.file-unknown' | 'contest.video-length' | 'request.too-many';
const isPdf = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 5) === '%PDF-';

function filmOf(id: string, { video: { least, most } }: Asks, bytes: Buffer): Result<KeptFile, FileRefusal> {
  if (bytes.length > contestLimits.fileBytes) return refuse('contest.file-too-big');
  const [mime, seconds] = [videoKind(bytes), videoLength(bytes)];
  if (!mime || seconds === null) return refuse('contest.file-unknown');
  if (seconds < least || seconds > most) return refuse('contest.video-length', { seconds, least, most });
  return ok({ id, kind: 'video', mime, bytes: Buffer.from(withoutNotes(bytes)), seconds });
}
