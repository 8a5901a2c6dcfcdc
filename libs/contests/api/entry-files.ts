import { Inject, Injectable } from '@nestjs/common';
import { contestLimits, type ContestFile, type ErrorCode } from '@kindling/contracts';
import { ok, refuse, type Refusal, type Result } from '@kindling/kernel';
import { SlideRenderer } from '@kindling/live-class/api';
import { isPdf, within, type Actor } from '@kindling/platform-api';
import { ofPlace, UploadPurposes, Uploads, videoKind, videoLength, withoutNotes } from '@kindling/uploads/api';
import { DataSource, type EntityManager } from 'typeorm';
import { asksOf, type Asks } from '../domain/index.ts';
import { entryInPath, mayWorkOnEntry } from './access.ts';
import { findContest } from './contests.repository.ts';
import { findEntry } from './entries.repository.ts';
import { entryFile, keepEntryFile, removeEntryFile, type KeptFile } from './files.repository.ts';
import { Teams } from './teams.ts';

type Answer<T> = T | Refusal<ErrorCode>;
interface Arriving { readonly fileId: string; readonly uploadId: string; readonly kind: 'video' | 'photo' }

/** Videos and photos of an entry, judged by what is in them and not by their names. */
@Injectable()
export class EntryFiles {
  constructor(
    @Inject(DataSource) private readonly db: DataSource, @Inject(Teams) private readonly teams: Teams, @Inject(SlideRenderer) private readonly renderer: SlideRenderer,
    @Inject(Uploads) private readonly uploads: Uploads, @Inject(UploadPurposes) purposes: UploadPurposes,
  ) {
    const access = within(ofPlace((db, entryId) => entryInPath({ params: { entryId } }, db)), mayWorkOnEntry);
    purposes.register('contest-video', { access, mostBytes: contestLimits.fileBytes, tooBig: 'contest.file-too-big', room: (db, entryId) => this.room(db, entryId, 'video') });
    purposes.register('contest-photo', { access, mostBytes: contestLimits.photoBytes, tooBig: 'contest.file-too-big', room: (db, entryId) => this.room(db, entryId, 'photo') });
  }

  async finish(actor: Actor, entryId: string, arriving: Arriving): Promise<Answer<ContestFile>> {
    // Drawing a photo takes a moment; the entry is not locked meanwhile.
    const asks = await this.asksOfEntry(this.db.manager, entryId);
    const looked = await this.look(actor, entryId, asks, arriving);
    return this.teams.whileDraft(entryId, async (db, entry) => {
      const known = entry.files.find(({ id }) => id === arriving.fileId);
      if (known) return known;
      if (arriving.kind === 'photo' && isFullOfPhotos(entry.files, asks)) return refuse('contest.full');
      if (!looked.ok) return looked;
      if (!(await this.uploads.take(db, arriving.uploadId))) return refuse('resource.not-found');
      await keepEntryFile(db, entryId, looked.value);
      const { id, kind, mime, bytes, seconds } = looked.value;
      return { id, kind, mime, seconds, bytes: bytes.length };
    });
  }

  remove(entryId: string, fileId: string): Promise<Answer<Record<string, never>>> {
    return this.teams.whileDraft(entryId, async (db) => ((await removeEntryFile(db, entryId, fileId)) ? {} : refuse('resource.not-found')));
  }

  file(entryId: string, fileId: string): Promise<KeptFile | null> { return entryFile(this.db.manager, entryId, fileId); }

  private async room(db: EntityManager, entryId: string, kind: 'video' | 'photo'): Promise<Refusal<ErrorCode> | null> {
    const entry = await this.teams.draftOf(db, entryId);
    if ('ok' in entry) return entry;
    return kind === 'photo' && isFullOfPhotos(entry.files, await this.asksOfEntry(db, entryId)) ? refuse('contest.full') : null;
  }

  /** What the contest's rules ask a team to bring. */
  private async asksOfEntry(db: EntityManager, entryId: string): Promise<Asks> {
    const entry = await findEntry(db, entryId);
    const contest = entry && await findContest(db, entry.contestId);
    return asksOf(contest?.rules ?? {});
  }

  private async look(actor: Actor, entryId: string, asks: Asks, { fileId, uploadId, kind }: Arriving): Promise<Result<KeptFile, ErrorCode>> {
    const arrived = await this.uploads.arrived(actor, uploadId, { purpose: `contest-${kind}`, placeId: entryId });
    if (!arrived.ok) return arrived;
    if (arrived.value === 'taken') return refuse('resource.not-found');
    const file = kind === 'photo' ? await this.draw(fileId, arrived.value.bytes) : filmOf(fileId, asks, arrived.value.bytes);
    return file.ok || file.code === 'request.too-many' ? file : this.uploads.turnDown(uploadId, file);
  }

  /** Drawn anew by the process that opens files of strangers: where and with what it was taken does not go on, nor does anything that is no picture. */
  private async draw(id: string, bytes: Buffer): Promise<Result<KeptFile, FileRefusal>> {
    const drawn = await this.renderer.render(bytes);
    if (!drawn.ok) return refuse(drawn.code === 'deck.too-big' ? 'contest.file-too-big' : drawn.code === 'deck.busy' ? 'request.too-many' : 'contest.file-unknown');
    const [page] = drawn.value;
    return page && !isPdf(bytes) ? ok({ id, kind: 'photo', mime: 'image/webp', bytes: Buffer.from(page.large), seconds: null }) : refuse('contest.file-unknown');
  }
}

type FileRefusal = 'contest.file-too-big' | 'contest.file-unknown' | 'contest.video-length' | 'request.too-many';
const isFullOfPhotos = (files: readonly ContestFile[], asks: Asks): boolean => files.filter(({ kind }) => kind === 'photo').length >= asks.photos.most;

function filmOf(id: string, { video: { least, most } }: Asks, bytes: Buffer): Result<KeptFile, FileRefusal> {
  const [mime, seconds] = [videoKind(bytes), videoLength(bytes)];
  if (!mime || seconds === null) return refuse('contest.file-unknown');
  if (seconds < least || seconds > most) return refuse('contest.video-length', { seconds, least, most });
  return ok({ id, kind: 'video', mime, bytes: Buffer.from(withoutNotes(bytes)), seconds });
}
