import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@kindling/kernel';
import { DataSource } from 'typeorm';
import { shownPictures } from '../pictures/shown-pictures.ts';
import { calendarFile } from './calendar.ts';
import { presentEvent, publicEventOf } from './invitations.repository.ts';

/** A published event, for everybody. */
@Injectable()
export class EventReader {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}
  async event(eventId: string) {
    const event = await publicEventOf(this.db.manager, eventId);
    return event ? { ...await presentEvent(this.db.manager, event), ...await shownPictures(this.db.manager, eventId) } : refuse('resource.not-found');
  }
  async calendar(eventId: string) {
    const event = await publicEventOf(this.db.manager, eventId);
    return event ? calendarFile(event, new Date()) : refuse('resource.not-found');
  }
}
