import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, ReplayNote } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { deleteNote, notesOf, storeNote } from './replay.repository.ts';

/** What staff write down at a moment of a class. */
@Injectable()
export class ReplayNotes {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async add(actor: Actor, liveId: string, { noteId, atMs, text }: { noteId: string; atMs: number; text: string }): Promise<Result<ReplayNote, ErrorCode>> {
    const stored = await storeNote(this.db.manager, { id: noteId, liveId, authorId: actor.personId, atMs, text });
    const note = (await notesOf(this.db.manager, liveId)).find((each) => each.id === noteId);
    return stored && note ? ok(note) : refuse('resource.conflict');
  }

  async remove(liveId: string, noteId: string): Promise<Result<Record<string, never>, ErrorCode>> {
    return (await deleteNote(this.db.manager, liveId, noteId)) ? ok({}) : refuse('resource.not-found');
  }
}
