import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonPlaces } from '@kindling/platform-api';

const theirs = 'id in (select mine.entry_id from contest_member mine where mine.person_id = $1::uuid)';
const alone = 'not exists (select 1 from contest_member other where other.entry_id = contest_entry.id and other.person_id <> $1::uuid)';

/** A team's entry goes with its last member; while others are left, it only forgets the name. */
@Injectable()
export class ContestPlaces implements OnModuleInit {
  constructor(@Inject(PersonPlaces) private readonly places: PersonPlaces) {}

  onModuleInit(): void {
    this.places.register({
      table: 'contest_entry', tells: `t.${theirs}`,
      forget: [
        `delete from contest_entry where ${theirs} and ${alone}`,
        `update contest_entry set title = replace(title, $3::text, '—'), work_title = replace(work_title, $3::text, '—'), work = replace(work::text, $3::text, '—')::jsonb, log = replace(log::text, $3::text, '—')::jsonb, report = replace(report::text, $3::text, '—')::jsonb where ${theirs}`,
        `update contest_entry set project_id = $2::uuid where project_id in (select id from project where owner_id = $1::uuid)`,
      ],
    });
  }
}
