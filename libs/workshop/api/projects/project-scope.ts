import type { EntityManager } from 'typeorm';
import { placeOfProject, type ProjectScope } from './free-projects.repository.ts';

/** For `within(...)` on routes that carry the project in their path. */
export const projectInPath = (input: { params: { projectId: string } }, db: EntityManager): Promise<ProjectScope | null> => placeOfProject(db, input.params.projectId);
