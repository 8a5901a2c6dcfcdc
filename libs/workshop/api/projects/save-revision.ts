import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { OperationPayload, Work } from '@kindling/contracts';
import { findExercise } from '@kindling/exercises/api';
import { mayLearnInClass } from '@kindling/identity/api';
import { ok, refuse, type Result } from '@kindling/kernel';
import { FactBus, OperationRegistry, type OperationContext } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { addProject, addRevision, findProject, replaceRevisions } from './projects.repository.ts';

type Mode = Work['source']['mode'];
/** Programs without their source are for free projects only. */
const fits = (made: 'free' | 'circuit' | 'python', mode: Mode): boolean => (made === 'python' ? mode === 'python' : mode === 'blocks' || mode === 'text' || (mode === 'hex' && made === 'free'));

type Payload = OperationPayload<'workshop.save-revision'>;

/** Append-only: a revision is never changed, so two computers can both save and both are kept. A closed lesson takes work, too: it may have been made offline. */
@Injectable()
export class SaveRevision implements OnModuleInit {
  constructor(@Inject(OperationRegistry) private readonly operations: OperationRegistry, @Inject(FactBus) private readonly facts: FactBus) {}

  onModuleInit(): void {
    this.operations.register('workshop.save-revision', { policy: mayLearnInClass, apply: (db, payload, context) => this.apply(db, payload, context) });
  }

  private async apply(db: EntityManager, payload: Payload, { actor, deviceId }: OperationContext): Promise<Result<void>> {
    const { projectId, classId, exerciseId, revisionId, parentId, work, replaces = [] } = payload;
    const project = { id: projectId, ownerId: actor.personId, classId, exerciseId };
    const begun = await this.begin(db, project, payload.title ?? null, work.source.mode);
    if (!begun.ok) return begun;
    if (parentId === revisionId) return refuse('request.malformed', { path: 'parentId' });
    if (!(await addRevision(db, { id: revisionId, projectId, parentId, deviceId, work }))) return refuse('resource.conflict');
    if (replaces.length > 0) await replaceRevisions(db, revisionId, project, replaces);
    // Only work on an exercise is progress.
    if (exerciseId !== null) await this.facts.record(db, 'workshop.revision-saved', { personId: actor.personId, classId, exerciseId, projectId, revisionId });
    return ok(undefined);
  }

  /** The first save makes the project. A later one keeps the title that the project has by now. */
  private async begin(db: EntityManager, project: { id: string; ownerId: string; classId: string; exerciseId: string | null }, title: string | null, mode: Mode): Promise<Result<void>> {
    const found = project.exerciseId === null ? null : await findExercise(db, project.exerciseId);
    if (project.exerciseId !== null && !found) return refuse('resource.not-found');
    if (!fits(found === null ? 'free' : found.exercise.kind === 'python' ? 'python' : 'circuit', mode)) return refuse('request.malformed', { path: 'work.source' });
    if (project.exerciseId === null && title === null && !(await findProject(db, project.id))) return refuse('request.malformed', { path: 'title' });
    if (project.exerciseId !== null || title !== null) await addProject(db, project, title);
    const begun = await findProject(db, project.id);
    if (begun?.ownerId !== project.ownerId || begun.classId !== project.classId || begun.exerciseId !== project.exerciseId) return refuse('resource.conflict');
    return ok(undefined);
  }
}
