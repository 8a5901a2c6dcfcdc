import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonPlaces } from '@kindling/platform-api';

/** The note of an assignment may name its pupil: what was given to nobody else goes with them. */
@Injectable()
export class AssignmentPlaces implements OnModuleInit {
  constructor(@Inject(PersonPlaces) private readonly places: PersonPlaces) {}

  onModuleInit(): void {
    const given = 'select mine.assignment_id from assignment_pupil mine where mine.person_id = $1::uuid';
    this.places.register({
      table: 'assignment', tells: `t.id in (${given})`,
      forget: [
        `delete from assignment a where a.id in (${given}) and not exists (select 1 from assignment_pupil other where other.assignment_id = a.id and other.person_id <> $1::uuid)`,
        `update assignment set note = replace(note, $3::text, '—') where id in (${given})`,
      ],
    });
  }
}
