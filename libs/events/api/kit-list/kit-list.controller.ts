import { Controller, Inject } from '@nestjs/common';
import type { KitWish } from '@kindling/contracts';
import { refuse } from '@kindling/kernel';
import { stockOf } from '@kindling/kits/api';
import { atPlace, CurrentActor, Handles, Input, type Actor, type InputOf } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { kitListOf } from '../../domain/index.ts';
import { mayHelpAtEvents, mayHoldEvents } from '../event-policies.ts';
import { eventInPath } from '../event-place.ts';

/** The cupboards of the event's school, or of the schools that its branch works with. */
const asked = `select e.kit_list wanted, (e.family_places + (select coalesce(sum(places), 0) from event_class c where c.event_id = e.id))::int places,
  case when e.school_id is not null then array[e.school_id] else array(select bs.school_id from branch_school bs where bs.branch_id = e.branch_id) end "schoolIds" from club_event e where e.id = $1`;

@Controller()
export class KitListController {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  @Handles('events.kit-list', atPlace(eventInPath, mayHelpAtEvents))
  async kitList(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'events.kit-list'>) {
    const [row] = await this.db.query<{ wanted: KitWish; places: number; schoolIds: string[] }[]>(asked, [params.eventId]);
    if (!row) return refuse('resource.not-found');
    return { places: row.places, wanted: row.wanted, lines: kitListOf(row.wanted, row.places, await stockOf(this.db.manager, row.schoolIds)), mayChange: actor.role !== 'tutor' };
  }

  @Handles('events.set-kit-list', atPlace(eventInPath, mayHoldEvents))
  async setKitList(@Input() { params, body }: InputOf<'events.set-kit-list'>) {
    await this.db.query('update club_event set kit_list = $2 where id = $1', [params.eventId, JSON.stringify(body)]);
    return {};
  }
}
