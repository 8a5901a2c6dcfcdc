import { Controller, Inject } from '@nestjs/common';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { mayHandleRoster } from '../classes/class-policies.ts';
import { classInPath } from '../classes/class-scope.ts';
import { ImportRoster } from './import-roster.ts';
import { KeepRoster } from './keep-roster.ts';
import { StartTerm } from './start-term.ts';

@Controller()
export class RosterChangesController {
  constructor(@Inject(ImportRoster) private readonly lists: ImportRoster, @Inject(KeepRoster) private readonly keep: KeepRoster, @Inject(StartTerm) private readonly terms: StartTerm) {}

  @Handles('identity.preview-roster', within(classInPath, mayHandleRoster), { shows: 'pupils' })
  preview(@Input() { params, body }: InputOf<'identity.preview-roster'>) { return this.lists.preview(params.classId, body.rows); }

  @Handles('identity.import-roster', within(classInPath, mayHandleRoster))
  import(@Input() { params, body }: InputOf<'identity.import-roster'>, @CurrentActor() actor: Actor) { return this.lists.import(actor, params.classId, body.rows); }

  @Handles('identity.edit-pupil', within(classInPath, mayHandleRoster))
  edit(@Input() { params, body }: InputOf<'identity.edit-pupil'>, @CurrentActor() actor: Actor) { return this.keep.edit(actor, params.classId, params.personId, body); }

  @Handles('identity.leave-class', within(classInPath, mayHandleRoster))
  leave(@Input() { params }: InputOf<'identity.leave-class'>, @CurrentActor() actor: Actor) { return this.keep.leave(actor, params.classId, params.personId); }

  @Handles('identity.archive-pupil', within(classInPath, mayHandleRoster))
  archive(@Input() { params, body }: InputOf<'identity.archive-pupil'>, @CurrentActor() actor: Actor) { return this.keep.archive(actor, params.classId, params.personId, body.archived); }

  @Handles('identity.archived-pupils', within(classInPath, mayHandleRoster), { shows: 'pupils' })
  archived(@Input() { params }: InputOf<'identity.archived-pupils'>) { return this.keep.archived(params.classId); }

  @Handles('identity.start-term', within(classInPath, mayHandleRoster))
  startTerm(@Input() { params, body }: InputOf<'identity.start-term'>, @CurrentActor() actor: Actor) { return this.terms.run(actor, params.classId, body); }
}
