import { Controller, Inject } from '@nestjs/common';
import { refuse } from '@kindling/kernel';
import { atPlace, CurrentActor, Handles, Input, signedIn, type Actor, type InputOf } from '@kindling/platform-api';
import { branchInPath, mayOverseeBranch, volunteers } from '../volunteer-policies.ts';
import { Assign } from './assign.ts';
import { SheetDesk } from './sheet-desk.ts';

@Controller()
export class MembersController {
  constructor(@Inject(SheetDesk) private readonly sheets: SheetDesk, @Inject(Assign) private readonly assigning: Assign) {}

  @Handles('volunteers.sheets', atPlace(branchInPath, mayOverseeBranch))
  all(@Input() { params }: InputOf<'volunteers.sheets'>) { return this.sheets.of(params.branchId); }

  @Handles('volunteers.set-sheet', atPlace(branchInPath, mayOverseeBranch))
  async set(@Input() { params, body }: InputOf<'volunteers.set-sheet'>) { return (await this.sheets.write(params, body)) ? {} : refuse('resource.not-found'); }

  @Handles('volunteers.set-path', atPlace(branchInPath, mayOverseeBranch))
  setPath(@Input() { params, body }: InputOf<'volunteers.set-path'>) { return this.sheets.setPath(params.branchId, body.steps); }

  @Handles('volunteers.places', atPlace(branchInPath, mayOverseeBranch))
  places(@Input() { params }: InputOf<'volunteers.places'>) { return this.assigning.places(params.branchId); }

  @Handles('volunteers.assign', atPlace(branchInPath, mayOverseeBranch))
  assign(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'volunteers.assign'>) { return this.assigning.assign(actor, params, body); }

  @Handles('volunteers.my-path', signedIn('Staff see where they stand themselves.', volunteers))
  mine(@CurrentActor() actor: Actor) { return this.sheets.mine(actor); }

  @Handles('volunteers.set-evenings', signedIn('Staff say when they are free themselves.', volunteers))
  setEvenings(@CurrentActor() actor: Actor, @Input() { body }: InputOf<'volunteers.set-evenings'>) { return this.sheets.setEvenings(actor, body.evenings); }
}
