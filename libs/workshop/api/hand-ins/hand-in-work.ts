import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { CheckReport, OperationPayload, SerialTrace, TraceVerdict } from '@kindling/contracts';
import { mayLearnInClass } from '@kindling/identity/api';
import { ok, refuse, type Result } from '@kindling/kernel';
import { announce, FactBus, OperationRegistry, type OperationContext } from '@kindling/platform-api';
import { compareTraces } from '@kindling/upload';
import type { EntityManager } from 'typeorm';
import { reportOf } from '../grading/attempts.repository.ts';
import { addPartnerOfHandIn, partnerOf, type PairPlace } from '../pairs/pairs.repository.ts';
import { findProject, findRevision, type ProjectRow } from '../projects/projects.repository.ts';
import { addHandIn } from './hand-ins.repository.ts';

/** Hands in one saved revision. Its verdict is that of the check of this very work, never what the browser says. */
@Injectable()
export class HandInWork implements OnModuleInit {
  constructor(@Inject(OperationRegistry) private readonly operations: OperationRegistry, @Inject(FactBus) private readonly facts: FactBus) {}

  onModuleInit(): void {
    this.operations.register('workshop.hand-in', { policy: mayLearnInClass, apply: (db, payload, context) => this.apply(db, payload, context) });
  }

  private async apply(db: EntityManager, payload: OperationPayload<'workshop.hand-in'>, { actor }: OperationContext): Promise<Result<void>> {
    const { handInId, classId, exerciseId, revisionId, note, boardTrace = null, bench: said = 'untried' } = payload;
    const [project, revision] = [await findProject(db, payload.projectId), await findRevision(db, revisionId)];
    const isOwn = (place: ProjectRow | undefined | null): boolean => place?.ownerId === actor.personId && place.classId === classId && place.exerciseId === exerciseId;
    // Two computers that began without a link have a project each; the work of either may be handed in from the other.
    if (!revision || !isOwn(project) || !isOwn(revision.project)) return refuse('resource.not-found');
    const report = await reportOf(db, actor.personId, exerciseId, revision.revision.work);
    const verdict = report?.verdict ?? 'unchecked';
    const round = await addHandIn(db, { id: handInId, projectId: revision.project.id, revisionId, pupilId: actor.personId, classId, exerciseId, verdict, report, note, boardTrace, said, trace: traceOf(boardTrace, report) });
    if (round === null) return refuse('resource.conflict');
    await this.facts.record(db, 'workshop.handed-in', { personId: actor.personId, classId, exerciseId, handInId, verdict, round });
    await this.creditPartner(db, { ownerId: actor.personId, classId, exerciseId }, { handInId, verdict, report });
    await announce(db, { topic: 'hand-ins', classId, personId: actor.personId });
    return ok(undefined);
  }

  /** Whoever sits beside the driver when the work arrives; the checks that it passed are theirs, too. */
  private async creditPartner(db: EntityManager, place: PairPlace, { handInId, verdict, report }: { handInId: string; verdict: 'passed' | 'failed' | 'unchecked'; report: CheckReport | null }): Promise<void> {
    const partner = await partnerOf(db, place);
    if (!partner) return;
    const idsWhere = (passed: boolean): string[] => (report?.checks ?? []).filter((check) => (check.verdict === 'passed') === passed).map((check) => check.id);
    await addPartnerOfHandIn(db, handInId, partner.personId);
    await this.facts.record(db, 'workshop.partner-credited', { personId: partner.personId, classId: place.classId, exerciseId: place.exerciseId, handInId, verdict, passedCheckIds: idsWhere(true), failedCheckIds: idsWhere(false) });
  }
}

/** Held against the server's own run of the checks: what a browser saw is only its word. */
function traceOf(board: SerialTrace | null, report: CheckReport | null): TraceVerdict {
  if (!board || !report) return null;
  const simulated = report.serial.split('\n').map((line) => line.replace(/\r$/, ''));
  return compareTraces(board.lines.map(({ text }) => text), simulated).verdict;
}
