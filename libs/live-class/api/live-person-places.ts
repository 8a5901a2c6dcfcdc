import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonPlaces } from '@kindling/platform-api';

/** Classes in which the person did something; nobody is named in the log of another. */
const theirs = 'live_id in (select mine.live_id from live_event mine where mine.actor_id = $1::uuid)';

/** A class's log is gapless and is folded again: its lines stay, but tell of nobody. What others said keeps all but the name. */
@Injectable()
export class LivePersonPlaces implements OnModuleInit {
  constructor(@Inject(PersonPlaces) private readonly places: PersonPlaces) {}

  onModuleInit(): void {
    this.places.register({
      table: 'live_event', tells: `t.${theirs} and (t.actor_id = $1::uuid or t.data->>'personId' = $1::text)`,
      forget: [
        `update live_event set data = jsonb_set(data, '{text}', to_jsonb(replace(data->>'text', $3::text, '—'))) where kind = 'chat.said' and ${theirs} and position($3::text in data->>'text') > 0`,
        `update live_event set data = jsonb_set(data, '{personId}', to_jsonb($2::text)) where ${theirs} and data->>'personId' = $1::text`,
        `update live_event set actor_id = $2::uuid, data = data || case kind when 'presence.joined' then '{"name":"—"}'::jsonb when 'chat.said' then '{"text":""}'::jsonb else '{}'::jsonb end where actor_id = $1::uuid`,
      ],
    });
  }
}
