import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, KeptRecording, RecordingSettings } from '@kindling/contracts';
import { writeAudit } from '@kindling/identity/api';
import { ok, refuse, type Result } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { ClassLog } from '../class-log.ts';
import { openLiveId } from '../live-class.repository.ts';
import { deleteVoice, lockForDeleting, recordingOf, setSettings, settingsOf } from './recording.repository.ts';

/** Who decides that voices are kept, for how long, and that they are gone. */
@Injectable()
export class RecordingDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(ClassLog) private readonly log: ClassLog) {}

  async settings(classId: string): Promise<Result<RecordingSettings, ErrorCode>> {
    const settings = await settingsOf(this.db.manager, classId);
    return settings ? ok(settings) : refuse('resource.not-found');
  }

  async set(actor: Actor, classId: string, wanted: { keepsVoice: boolean; keepDays: number }): Promise<Result<RecordingSettings, ErrorCode>> {
    await this.db.transaction(async (db) => {
      await setSettings(db, classId, actor.personId, wanted);
      await writeAudit(db, { actorId: actor.personId, action: wanted.keepsVoice ? 'recording-allowed' : 'recording-forbidden', subjectId: null, classId });
    });
    if (!wanted.keepsVoice) await this.stopNow(actor, classId);
    return this.settings(classId);
  }

  async of(liveId: string): Promise<Result<KeptRecording, ErrorCode>> {
    const kept = await recordingOf(this.db.manager, liveId);
    return kept ? ok(kept) : refuse('resource.not-found');
  }

  /** Not while it grows: whoever wants that stops the recording first. */
  async delete(actor: Actor, liveId: string): Promise<Result<KeptRecording, ErrorCode>> {
    const refused = await this.db.transaction(async (db) => {
      const live = await lockForDeleting(db, liveId);
      if (!live) return refuse('resource.not-found');
      if (live.open) return refuse('resource.conflict');
      await deleteVoice(db, liveId, { because: 'staff', by: actor.personId });
      await writeAudit(db, { actorId: actor.personId, action: 'recording-deleted', subjectId: liveId, classId: live.classId });
      return null;
    });
    return refused ?? this.of(liveId);
  }

  private async stopNow(actor: Actor, classId: string): Promise<void> {
    const liveId = await openLiveId(this.db.manager, classId);
    if (liveId) await this.log.run({ liveId, who: { personId: actor.personId, name: actor.name, role: 'staff' }, command: { kind: 'recording.stop', data: {} }, commandId: null });
  }
}
