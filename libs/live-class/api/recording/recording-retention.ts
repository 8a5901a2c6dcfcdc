import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { writeAudit } from '@kindling/identity/api';
import { LOGGER, type Logger } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { deleteVoice, overdue } from './recording.repository.ts';

const EVERY_MS = 3_600_000;
/** Who acts when nobody does. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Deletes voices whose time is over: once at start and every hour, in whichever process comes first. */
@Injectable()
export class RecordingRetention implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> = Promise.resolve();

  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(LOGGER) private readonly log: Logger) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.begin(), EVERY_MS).unref();
    this.begin();
  }
  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  /** @returns the classes whose voices were deleted. */
  run(): Promise<readonly string[]> {
    return this.db.transaction(async (db) => {
      const due = await overdue(db);
      for (const { liveId, classId } of due) {
        await deleteVoice(db, liveId, { because: 'retention', by: null });
        await writeAudit(db, { actorId: NOBODY, action: 'recording-expired', subjectId: liveId, classId });
      }
      return due.map(({ liveId }) => liveId);
    });
  }

  private begin(): void {
    this.running = this.run().then(
      (deleted) => { if (deleted.length > 0) this.log.info({ classes: deleted.length }, 'deleted recordings whose time was over'); },
      (failure: unknown) => this.log.warn({ err: failure }, 'could not delete old recordings'));
  }
}
