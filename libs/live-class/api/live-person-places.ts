import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonPlaces, type PersonPlace } from '@kindling/platform-api';

/** Classes in which the person did something, or might have been named without being there. */
const theirs = 'live_id in (select mine.live_id from live_event mine where mine.actor_id = $1::uuid union select l.id from live_class l join membership m on m.class_id = l.class_id where m.person_id = $1::uuid)';

/** Words of people to people; what staff tip to a pupil may say the name of another. */
const spoken = "kind in ('chat.said', 'group.said', 'help.tipped') and data->>'text' is not null";

/** Classes that were held for the person's own class: what staff wrote about them may say the name. */
const ofTheirClass = 'live_id in (select l.id from live_class l join membership m on m.class_id = l.class_id where m.person_id = $1::uuid)';
const written = (table: string): PersonPlace => ({
  table, tells: `t.${ofTheirClass} and position((select name from person where id = $1::uuid) in t.text) > 0`,
  forget: [`update ${table} set text = replace(text, $3::text, '—') where ${ofTheirClass}`],
});

/** A class's log is gapless and is folded again: its lines stay, but tell of nobody. What others said keeps all but the name. */
@Injectable()
export class LivePersonPlaces implements OnModuleInit {
  constructor(@Inject(PersonPlaces) private readonly places: PersonPlaces) {}

  onModuleInit(): void {
    this.places.register(written('live_note'), written('hand_over'), {
      table: 'live_event', tells: `t.${theirs} and (t.actor_id = $1::uuid or t.data->>'personId' = $1::text)`,
      forget: [
        `update live_event set data = data || '{"text":""}'::jsonb where kind = 'help.tipped' and data->>'personId' = $1::text`,
        `update live_event set data = jsonb_set(data, '{text}', to_jsonb(replace(data->>'text', $3::text, '—'))) where ${spoken} and ${theirs} and position($3::text in data->>'text') > 0`,
        `update live_event set data = replace(data::text, $1::text, $2::text)::jsonb where ${theirs} and position($1::text in data::text) > 0`,
        `update live_event set actor_id = $2::uuid, data = data || case kind when 'presence.joined' then '{"name":"—"}'::jsonb when 'chat.said' then '{"text":""}'::jsonb when 'group.said' then '{"text":""}'::jsonb else '{}'::jsonb end where actor_id = $1::uuid`,
      ],
    });
  }
}
