import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { mayLearnInClass } from '@kindling/identity/api';
import { ok, refuse, type Result } from '@kindling/kernel';
import { announce, OperationRegistry } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { bringBackProject, deleteProject, purgeDeleted, renameProject, shareProject } from './free-projects.repository.ts';

type Changed = Promise<boolean>;
interface Named { readonly projectId: string; readonly classId: string }

/** What pupils do with their own free projects, offline too. Somebody else's project is not found. */
@Injectable()
export class ProjectOperations implements OnModuleInit {
  constructor(@Inject(OperationRegistry) private readonly operations: OperationRegistry) {}

  onModuleInit(): void {
    this.register('workshop.rename-project', (db, project, payload) => renameProject(db, project, payload.title));
    this.register('workshop.share-project', (db, project, payload) => shareProject(db, project, payload.shared));
    this.register('workshop.bring-back-project', (db, project) => bringBackProject(db, project));
    this.register('workshop.delete-project', async (db, project) => { await purgeDeleted(db); return deleteProject(db, project); });
  }

  private register<T extends 'workshop.rename-project' | 'workshop.share-project' | 'workshop.bring-back-project' | 'workshop.delete-project'>(
    type: T, act: (db: EntityManager, project: { id: string; ownerId: string; classId: string }, payload: Parameters<Parameters<typeof this.operations.register<T>>[1]['apply']>[1]) => Changed,
  ): void {
    this.operations.register<T>(type, {
      policy: mayLearnInClass,
      apply: async (db, payload, { actor }): Promise<Result<void>> => {
        const { projectId, classId }: Named = payload;
        if (!(await act(db, { id: projectId, ownerId: actor.personId, classId }, payload))) return refuse('resource.not-found');
        await announce(db, { topic: 'projects', classId, personId: null });
        return ok(undefined);
      },
    });
  }
}
