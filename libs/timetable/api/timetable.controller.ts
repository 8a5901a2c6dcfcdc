import { Controller, Header, Inject } from '@nestjs/common';
import { classInPath, mayEnterClass, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, everyone, Handles, Input, signedIn, within, type Actor, type InputOf } from '@kindling/platform-api';
import { CalendarFeeds } from './calendar-feeds.ts';
import { ClassTimetable } from './class-timetable.ts';

const mayPlan = within(classInPath, mayLookAfterClass);
const own = signedIn('Everybody who is signed in has a timetable and a private calendar address of their own.');

@Controller()
export class TimetableController {
  constructor(@Inject(ClassTimetable) private readonly timetable: ClassTimetable, @Inject(CalendarFeeds) private readonly feeds: CalendarFeeds) {}

  @Handles('timetable.of-class', within(classInPath, mayEnterClass))
  ofClass(@Input() { params }: InputOf<'timetable.of-class'>) { return this.timetable.ofClass(params.classId); }

  @Handles('timetable.add-series', mayPlan)
  async addSeries(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'timetable.add-series'>) {
    const added = await this.timetable.addSeries(actor, params.classId, body);
    return added.ok ? added.value : added;
  }

  @Handles('timetable.remove-series', mayPlan)
  async removeSeries(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'timetable.remove-series'>) {
    const removed = await this.timetable.removeSeries(actor, params.classId, params.seriesId);
    return removed.ok ? removed.value : removed;
  }

  @Handles('timetable.change-day', mayPlan)
  async changeDay(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'timetable.change-day'>) {
    const changed = await this.timetable.changeDay(actor, params, body);
    return changed.ok ? changed.value : changed;
  }

  @Handles('timetable.next', own)
  async next(@CurrentActor() actor: Actor) { return { sessions: await this.timetable.next(actor) }; }

  @Handles('timetable.my-feed', own)
  myFeed(@CurrentActor() actor: Actor) { return this.feeds.mine(actor); }

  @Handles('timetable.open-feed', own)
  openFeed(@CurrentActor() actor: Actor) { return this.feeds.open(actor); }

  @Handles('timetable.close-feed', own)
  async closeFeed(@CurrentActor() actor: Actor) { await this.feeds.close(actor); return {}; }

  @Handles('timetable.feed', everyone('Whoever has a private calendar address may read the times behind it; it can be taken back.'))
  @Header('Content-Type', 'text/calendar; charset=utf-8') @Header('Cache-Control', 'private, max-age=900')
  async feed(@Input() { params }: InputOf<'timetable.feed'>) {
    const read = await this.feeds.read(params.calendar);
    return read.ok ? read.value : read;
  }
}
