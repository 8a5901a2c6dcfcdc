import { Injectable } from '@nestjs/common';

/**
 * A table that names people without a foreign key to `person`: the catalogue of the database cannot find it.
 * In the statements $1 is the person's id, $2 an id that stands for nobody, $3 the person's name.
 */
export interface PersonPlace {
  readonly table: string;
  /** A condition on alias `t`: which rows tell of the person. May use $1. */
  readonly tells: string;
  /** Statements that make those rows tell of nobody. Each may use $1, $2 and $3. */
  readonly forget: readonly string[];
}

/** Facts are told of one person and go with them. */
const factPlace: PersonPlace = { table: 'fact', tells: 't.actor_id = $1::uuid', forget: ['delete from fact where actor_id = $1::uuid'] };

/** Each context says where it names people; exporting and erasing ask here. A table that nobody names fails the test that looks everywhere. */
@Injectable()
export class PersonPlaces {
  private readonly places: PersonPlace[] = [factPlace];
  register(...places: readonly PersonPlace[]): void { this.places.push(...places); }
  all(): readonly PersonPlace[] { return this.places; }
}
