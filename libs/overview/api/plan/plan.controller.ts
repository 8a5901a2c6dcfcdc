import { Controller, Inject } from '@nestjs/common';
import { atPlace, CurrentActor, Handles, Input, oversees, policy, reaches, type Actor, type InputOf, type Place } from '@kindling/platform-api';
import { branchInPath } from '../overview-scope.ts';
import { PlanDesk } from './plan-desk.ts';

/** What is kept here, and who sees it, stands on the page too: plan/who-sees-what.tsx. */
const mayReadPlan = policy<Place>('Staff of the branch read its plan and minutes.', (actor, place) => actor.role !== 'pupil' && reaches(actor, place));
const mayKeepPlan = policy<Place>('Organisers of the branch and admins keep its plan and minutes.', oversees);

@Controller()
export class PlanController {
  constructor(@Inject(PlanDesk) private readonly desk: PlanDesk) {}

  @Handles('plan.of-branch', atPlace(branchInPath, mayReadPlan))
  ofBranch(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'plan.of-branch'>) { return this.desk.ofBranch(params.branchId, params.year, oversees(actor, { schoolId: null, branchId: params.branchId })); }

  @Handles('plan.put-activity', atPlace(branchInPath, mayKeepPlan))
  put(@Input() { params, body }: InputOf<'plan.put-activity'>) { return this.desk.put(params, body); }

  @Handles('plan.remove-activity', atPlace(branchInPath, mayKeepPlan))
  remove(@Input() { params }: InputOf<'plan.remove-activity'>) { return this.desk.remove(params); }

  @Handles('plan.add-record', atPlace(branchInPath, mayKeepPlan))
  keep(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'plan.add-record'>) { return this.desk.keep(actor, params.branchId, body); }

  @Handles('plan.record-file', atPlace(branchInPath, mayReadPlan))
  file(@Input() { params }: InputOf<'plan.record-file'>) { return this.desk.file(params); }

  @Handles('plan.remove-record', atPlace(branchInPath, mayKeepPlan))
  forget(@Input() { params }: InputOf<'plan.remove-record'>) { return this.desk.forget(params); }
}
