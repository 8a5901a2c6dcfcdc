import { Controller, Header, Inject } from '@nestjs/common';
import { atPlace, CurrentActor, everyone, Handles, Input, signedIn, type Actor, type InputOf } from '@kindling/platform-api';
import { BranchCalendar } from './branch-calendar.ts';
import { CalendarAddresses } from './calendar-addresses.ts';
import { calendarInPath, mayReadCalendar } from './calendar-policies.ts';

const reading = atPlace(calendarInPath, mayReadCalendar);

@Controller()
export class CalendarController {
  constructor(@Inject(BranchCalendar) private readonly calendar: BranchCalendar, @Inject(CalendarAddresses) private readonly addresses: CalendarAddresses) {}

  @Handles('calendar.mine', signedIn('Staff see which branches’ calendars are theirs to read.', ['tutor', 'teacher', 'organiser', 'admin']))
  mine(@CurrentActor() actor: Actor) { return this.calendar.mine(actor); }

  @Handles('calendar.of-branch', reading)
  ofBranch(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<'calendar.of-branch'>) { return this.calendar.ofBranch(actor, params.branchId, query); }

  @Handles('calendar.my-feed', reading)
  myFeed(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'calendar.my-feed'>) { return this.addresses.mine(actor, params.branchId); }

  @Handles('calendar.open-feed', reading)
  openFeed(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'calendar.open-feed'>) { return this.addresses.open(actor, params.branchId); }

  @Handles('calendar.close-feed', reading)
  async closeFeed(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'calendar.close-feed'>) { await this.addresses.close(actor, params.branchId); return {}; }

  @Handles('calendar.feed', everyone('Whoever has a private calendar address may read what stands behind it; it can be taken back.'))
  @Header('Content-Type', 'text/calendar; charset=utf-8') @Header('Cache-Control', 'private, max-age=900')
  feed(@Input() { params }: InputOf<'calendar.feed'>) { return this.addresses.read(params.calendar); }
}
