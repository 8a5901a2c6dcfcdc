import { Controller, Inject } from '@nestjs/common';
import { atPlace, CurrentActor, Handles, Input, oversees, policy, signedIn, type Actor, type InputOf, type Place } from '@kindling/platform-api';
import { OverviewDesk } from './overview-desk.ts';
import { branchInPath } from './overview-scope.ts';
import { PrintReport } from './print-report.ts';

const maySeeNumbers = policy<Place>('Organisers of the branch and admins see the numbers of its schools.', oversees);

@Controller()
export class OverviewController {
  constructor(@Inject(OverviewDesk) private readonly desk: OverviewDesk, @Inject(PrintReport) private readonly report: PrintReport) {}

  @Handles('overview.places', signedIn('Organisers see their branches, admins all of them.', ['organiser', 'admin']))
  places(@CurrentActor() actor: Actor) { return this.desk.places(actor); }

  @Handles('overview.numbers', atPlace(branchInPath, maySeeNumbers))
  numbers(@Input() { params, query }: InputOf<'overview.numbers'>) { return this.desk.numbers(params.branchId, query); }

  @Handles('overview.rows', atPlace(branchInPath, maySeeNumbers))
  rows(@Input() { params, query }: InputOf<'overview.rows'>) { return this.desk.rows(params.branchId, params.measure, query); }

  @Handles('overview.report', atPlace(branchInPath, maySeeNumbers))
  print(@Input() { params, body }: InputOf<'overview.report'>) { return this.report.print(params.branchId, body); }
}
