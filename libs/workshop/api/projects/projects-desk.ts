import { Inject, Injectable } from '@nestjs/common';
import { writeAudit } from '@kindling/identity/api';
import { refuse } from '@kindling/kernel';
import { announce, type Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { cardsOfOwner, creditRemix, findCard, hideProject, sharedCards } from './free-projects.repository.ts';
import { addProject, addRevision, findProject, findRevision, headRevisions, versionsOf } from './projects.repository.ts';

/** Free projects: looking at them, copying a class-mate's, hiding, and the versions of every project. */
@Injectable()
export class ProjectsDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async list(actor: Actor, classId: string) {
    const isPupil = actor.role === 'pupil';
    const own = isPupil ? await cardsOfOwner(this.db.manager, actor.personId, classId) : [];
    const shared = await sharedCards(this.db.manager, classId, !isPupil);
    return { mine: own.filter((card) => card.deletedAt === null), deleted: own.filter((card) => card.deletedAt !== null), shared: shared.filter((card) => card.ownerId !== actor.personId) };
  }

  async one(projectId: string) {
    const [project, card] = [await findProject(this.db.manager, projectId), await findCard(this.db.manager, projectId)];
    if (!project || !card) return refuse('resource.not-found');
    return { ...card, classId: project.classId, heads: await headRevisions(this.db.manager, project) };
  }

  /** The copy is made here, so that its credit is true. */
  async remix(actor: Actor, sourceId: string, { newProjectId, revisionId, title }: { newProjectId: string; revisionId: string; title: string }) {
    return this.db.transaction(async (db) => {
      const [source, card] = [await findProject(db, sourceId), await findCard(db, sourceId)];
      const [head] = source ? await headRevisions(db, source) : [];
      if (!source || !card || !head) return refuse('resource.not-found');
      const copy = { id: newProjectId, ownerId: actor.personId, classId: source.classId, exerciseId: null };
      if (await findProject(db, newProjectId)) {
        const known = await findRevision(db, revisionId);
        return known?.project.id === newProjectId && known.project.ownerId === actor.personId ? { projectId: newProjectId } : refuse('resource.conflict');
      }
      await addProject(db, copy, title);
      if (!(await addRevision(db, { id: revisionId, projectId: newProjectId, parentId: null, deviceId: 'remix', work: head.work }))) throw new Error('a new project with a known revision');
      await creditRemix(db, newProjectId, { id: sourceId, ownerId: source.ownerId, title: card.title });
      return { projectId: newProjectId };
    });
  }

  async hide(actor: Actor, projectId: string, hidden: boolean) {
    return this.db.transaction(async (db) => {
      const project = await findProject(db, projectId);
      if (!project) return refuse('resource.not-found');
      await hideProject(db, projectId, actor.personId, hidden);
      await writeAudit(db, { actorId: actor.personId, action: hidden ? 'project-hidden' : 'project-shown-again', subjectId: projectId, classId: project.classId });
      await announce(db, { topic: 'projects', classId: project.classId, personId: null });
      return {};
    });
  }

  async versions(projectId: string) {
    const project = await findProject(this.db.manager, projectId);
    return project ? { exerciseId: project.exerciseId, versions: await versionsOf(this.db.manager, project) } : refuse('resource.not-found');
  }

  /** Of the project itself, or of the same exercise begun on another computer. */
  async version(projectId: string, revisionId: string) {
    const [project, found] = [await findProject(this.db.manager, projectId), await findRevision(this.db.manager, revisionId)];
    if (!project || !found) return refuse('resource.not-found');
    const isSame = found.project.id === project.id || (project.exerciseId !== null && found.project.exerciseId === project.exerciseId && found.project.classId === project.classId && found.project.ownerId === project.ownerId);
    return isSame ? found.revision : refuse('resource.not-found');
  }
}
