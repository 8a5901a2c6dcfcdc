import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayEnterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { mayHideProject, mayReadProject, mayRemixProject, ownsProject } from './project-policies.ts';
import { projectInPath } from './project-scope.ts';
import { ProjectsDesk } from './projects-desk.ts';

@Controller()
export class ProjectsController {
  constructor(@Inject(ProjectsDesk) private readonly desk: ProjectsDesk) {}

  @Handles('workshop.projects', within(classInPath, mayEnterClass), { shows: 'pupils' })
  list(@Input() { params }: InputOf<'workshop.projects'>, @CurrentActor() actor: Actor) { return this.desk.list(actor, params.classId); }

  @Handles('workshop.project', within(projectInPath, mayReadProject), { shows: 'pupils' })
  one(@Input() { params }: InputOf<'workshop.project'>) { return this.desk.one(params.projectId); }

  @Handles('workshop.remix', within(projectInPath, mayRemixProject))
  remix(@Input() { params, body }: InputOf<'workshop.remix'>, @CurrentActor() actor: Actor) { return this.desk.remix(actor, params.projectId, body); }

  @Handles('workshop.hide-project', within(projectInPath, mayHideProject))
  hide(@Input() { params, body }: InputOf<'workshop.hide-project'>, @CurrentActor() actor: Actor) { return this.desk.hide(actor, params.projectId, body.hidden); }

  @Handles('workshop.versions', within(projectInPath, ownsProject))
  versions(@Input() { params }: InputOf<'workshop.versions'>) { return this.desk.versions(params.projectId); }

  @Handles('workshop.version', within(projectInPath, ownsProject))
  version(@Input() { params }: InputOf<'workshop.version'>) { return this.desk.version(params.projectId, params.revisionId); }
}
