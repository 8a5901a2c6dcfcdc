import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { OperationPayload } from '@kindling/contracts';
import { findExercise } from '@kindling/exercises/api';
import { mayLearnInClass } from '@kindling/identity/api';
import { ok, refuse, type Result } from '@kindling/kernel';
import { FactBus, OperationRegistry, type OperationContext } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { addProject, addRevision, findProject, replaceRevisions } from './projects.repository.ts';

/** Append-only: a revision is never changed, so two computers can both save and both are kept. A closed lesson takes work, too: it may have been made offline. */
@Injectable()
export class SaveRevision implements OnModuleInit {
  constructor(@Inject(OperationRegistry) private readonly operations: OperationRegistry, @Inject(FactBus) private readonly facts: FactBus) {}

  onModuleInit(): void {
    this.operations.register('workshop.save-revision', { policy: mayLearnInClass, apply: (db, payload, context) => this.apply(db, payload, context) });
  }

  private async apply(db: EntityManager, payload: OperationPayload<'workshop.save-revision'>, { actor, deviceId }: OperationContext): Promise<Result<void>> {
    const { projectId, classId, exerciseId, revisionId, parentId, work, replaces = [] } = payload;
    const found = await findExercise(db, exerciseId);
    if (!found) return refuse('resource.not-found');
    if ((found.exercise.kind === 'python') !== (work.source.mode === 'python')) return refuse('request.malformed', { path: 'work.source' });
    if (parentId === revisionId) return refuse('request.malformed', { path: 'parentId' });
    await addProject(db, { id: projectId, ownerId: actor.personId, classId, exerciseId });
    const project = await findProject(db, projectId);
    if (project?.ownerId !== actor.personId || project.classId !== classId || project.exerciseId !== exerciseId) return refuse('resource.conflict');
    if (!(await addRevision(db, { id: revisionId, projectId, parentId, deviceId, work }))) return refuse('resource.conflict');
    if (replaces.length > 0) await replaceRevisions(db, revisionId, { ownerId: actor.personId, classId, exerciseId }, replaces);
    await this.facts.record(db, 'workshop.revision-saved', { personId: actor.personId, classId, exerciseId, projectId, revisionId });
    return ok(undefined);
  }
}
