import { Controller, Inject } from '@nestjs/common';
import { atPlace, CurrentActor, Handles, Input, signedIn, type Actor, type InputOf } from '@kindling/platform-api';
import { HoursDesk } from './hours-desk.ts';
import { PrintProofs } from './print-proofs.ts';
import { branchInPath, mayOverseeBranch, volunteers } from './volunteer-policies.ts';

@Controller()
export class VolunteersController {
  constructor(@Inject(HoursDesk) private readonly hours: HoursDesk, @Inject(PrintProofs) private readonly proofs: PrintProofs) {}

  @Handles('volunteers.mine', signedIn('Staff see their own hours.', volunteers))
  mine(@CurrentActor() actor: Actor, @Input() { query }: InputOf<'volunteers.mine'>) { return this.hours.mine(actor, query); }

  @Handles('volunteers.confirm', signedIn('Staff confirm their own hours, which the log has to know of.', volunteers))
  confirm(@CurrentActor() actor: Actor, @Input() { body }: InputOf<'volunteers.confirm'>) { return this.hours.confirm(actor, body.sourceIds); }

  @Handles('volunteers.proof', signedIn('Staff get a proof of their own approved hours.', volunteers))
  proof(@CurrentActor() actor: Actor, @Input() { body }: InputOf<'volunteers.proof'>) { return this.proofs.mine(actor, body); }

  @Handles('volunteers.of-branch', atPlace(branchInPath, mayOverseeBranch))
  ofBranch(@Input() { params, query }: InputOf<'volunteers.of-branch'>) { return this.hours.ofBranch(params.branchId, query); }

  @Handles('volunteers.decide', atPlace(branchInPath, mayOverseeBranch))
  decide(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'volunteers.decide'>) { return this.hours.decide(actor, params.branchId, body); }

  @Handles('volunteers.proofs', atPlace(branchInPath, mayOverseeBranch))
  proofsOf(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'volunteers.proofs'>) { return this.proofs.ofBranch(actor, params.branchId, body); }
}
