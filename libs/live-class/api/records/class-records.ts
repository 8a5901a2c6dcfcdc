import { Inject, Injectable } from '@nestjs/common';
import type { AttendanceRow, ErrorCode, HandOver } from '@kindling/contracts';
import { findLesson } from '@kindling/courses/api';
import { writeAudit } from '@kindling/identity/api';
import { ok, refuse, type Result } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { accountOf, type StepPlace } from '../../domain/index.ts';
import { HeldClasses } from '../held-classes.ts';
import { eventsAfter } from '../live-class.repository.ts';
import { addCorrection, newestClosed, noteOf, writeNote } from './records.repository.ts';

/** What stays of a class on paper: attendance as the teacher has it, and a note for the next tutor. */
@Injectable()
export class ClassRecords {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(HeldClasses) private readonly classes: HeldClasses) {}

  async correct(actor: Actor, liveId: string, personId: string, word: { present: boolean; reason: string }): Promise<Result<AttendanceRow, ErrorCode>> {
    const before = await this.classes.attendance(liveId);
    if (!before.ok) return before;
    if (!before.value.rows.some((row) => row.personId === personId)) return refuse('resource.not-found');
    await this.db.transaction(async (db) => {
      await addCorrection(db, { liveId, personId, ...word, by: actor.personId });
      await writeAudit(db, { actorId: actor.personId, action: 'attendance-corrected', subjectId: personId, classId: before.value.live.classId });
    });
    const after = await this.classes.attendance(liveId);
    const row = after.ok ? after.value.rows.find((each) => each.personId === personId) : undefined;
    return row ? ok(row) : refuse('resource.not-found');
  }

  async handOver(liveId: string): Promise<Result<HandOver, ErrorCode>> {
    const [attendance, events, note] = await Promise.all([this.classes.attendance(liveId), eventsAfter(this.db.manager, liveId, 0), noteOf(this.db.manager, liveId)]);
    if (!attendance.ok) return attendance;
    const { live, minutes, rows } = attendance.value;
    const { steps, stuck, polls } = accountOf(events);
    const nameOf = (personId: string): string => rows.find((row) => row.personId === personId)?.name ?? '';
    return ok({
      liveId, lessonId: live.lessonId, lessonNumber: live.lessonNumber, lessonTitle: live.lessonTitle, openedAt: live.openedAt, minutes, tutorName: live.tutorName,
      steps: await Promise.all(steps.map((step) => this.titled(step))), present: rows.filter((row) => row.present).length, of: rows.length, absent: rows.filter((row) => !row.present).map((row) => row.name),
      stuck: stuck.map(({ personId, reason }) => ({ name: nameOf(personId), reason })), polls: polls.map((poll) => ({ ...poll, options: [...poll.options] })),
      text: note?.text ?? '', by: note?.by ?? null, at: note?.at ?? null,
    });
  }

  async write(actor: Actor, liveId: string, text: string): Promise<Result<HandOver, ErrorCode>> {
    await writeNote(this.db.manager, liveId, text, actor.personId);
    return this.handOver(liveId);
  }

  async latest(classId: string): Promise<{ handOver: HandOver | null }> {
    const liveId = await newestClosed(this.db.manager, classId);
    const found = liveId ? await this.handOver(liveId) : null;
    return { handOver: found?.ok ? found.value : null };
  }

  private async titled(step: StepPlace): Promise<HandOver['steps'][number]> {
    const found = (await findLesson(this.db.manager, step.lessonId))?.lesson.steps.find((each) => each.id === step.stepId);
    return { ...step, title: found?.title ?? null };
  }
}
