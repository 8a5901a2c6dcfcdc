import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayEnterClass, mayHandleRoster, mayLearnInClass, mayLookAfterClass } from '@kindling/identity/api';
import { atPlace, CurrentActor, Handles, Input, signedIn, within, type Actor, type InputOf } from '@kindling/platform-api';
import { mayHelpAtEvents, mayHoldEvents } from './event-policies.ts';
import { eventInPath, eventToWrite, placeInBody } from './event-place.ts';
import { EventDesk } from './holding/event-desk.ts';
import { HoldEvents } from './holding/hold-events.ts';
import { EventPapers } from './paper/event-papers.ts';
import { FamilySlips } from './paper/family-slips.ts';
import { EventSummary } from './paper/event-summary.ts';
import { PupilEvents } from './pupils/pupil-events.ts';

const helping = atPlace(eventInPath, mayHelpAtEvents);

@Controller()
export class EventsController {
  constructor(
    @Inject(EventDesk) private readonly desk: EventDesk, @Inject(HoldEvents) private readonly holding: HoldEvents, @Inject(EventPapers) private readonly papers: EventPapers,
    @Inject(FamilySlips) private readonly slips: FamilySlips, @Inject(EventSummary) private readonly summaries: EventSummary, @Inject(PupilEvents) private readonly pupils: PupilEvents,
  ) {}

  @Handles('events.mine', signedIn('Staff see the events of the schools and branches that they reach.', ['tutor', 'teacher', 'organiser', 'admin']))
  mine(@CurrentActor() actor: Actor) { return this.desk.mine(actor); }

  @Handles('events.plan-series', atPlace(placeInBody, mayHoldEvents))
  planSeries(@Input() { body }: InputOf<'events.plan-series'>, @CurrentActor() actor: Actor) { return this.holding.planSeries(actor, body); }

  @Handles('events.event', helping)
  event(@Input() { params }: InputOf<'events.event'>) { return this.desk.event(params.eventId); }

  @Handles('events.write', atPlace(eventToWrite, mayHoldEvents))
  write(@Input() { params, body }: InputOf<'events.write'>, @CurrentActor() actor: Actor) { return this.holding.write(actor, params.eventId, body.place, body.details); }

  @Handles('events.change-state', atPlace(eventInPath, mayHoldEvents))
  changeState(@Input() { params, body }: InputOf<'events.change-state'>) { return this.holding.changeState(params.eventId, body.to); }

  @Handles('events.poster', helping)
  poster(@Input() { params, body }: InputOf<'events.poster'>) { return this.papers.poster(params.eventId, body); }

  @Handles('events.summary', helping)
  summary(@Input() { params }: InputOf<'events.summary'>) { return this.summaries.summary(params.eventId); }

  @Handles('events.summary-pdf', helping)
  summaryPdf(@Input() { params, query }: InputOf<'events.summary-pdf'>) { return this.summaries.print(params.eventId, query.language); }

  @Handles('events.class-people', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  classPeople(@Input() { params }: InputOf<'events.class-people'>) { return this.desk.classPeople(params.classId, params.eventId); }

  @Handles('events.of-class', within(classInPath, mayEnterClass))
  ofClass(@Input() { params }: InputOf<'events.of-class'>, @CurrentActor() actor: Actor) { return this.pupils.ofClass(actor, params.classId); }

  @Handles('events.reply', within(classInPath, mayLearnInClass))
  reply(@Input() { params, body }: InputOf<'events.reply'>, @CurrentActor() actor: Actor) { return this.pupils.reply(actor, params, body.coming); }

  @Handles('events.family-slips', within(classInPath, mayHandleRoster), { shows: 'pupils' })
  familySlips(@Input() { params, body }: InputOf<'events.family-slips'>, @CurrentActor() actor: Actor) { return this.slips.print(actor, params.classId, body); }

  @Handles('events.close-family-link', within(classInPath, mayHandleRoster))
  closeLink(@Input() { params }: InputOf<'events.close-family-link'>, @CurrentActor() actor: Actor) { return this.slips.close(actor, params.classId, params.personId); }
}
