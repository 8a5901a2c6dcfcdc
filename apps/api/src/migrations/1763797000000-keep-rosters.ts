import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which class a new term's class goes on from, and quick looks at who bears a name. */
const up = `
alter table club_class add column follows uuid references club_class on delete set null;
create index person_school_name on person (school_id, name) where role = 'pupil';
`;

export class KeepRosters1763797000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index person_school_name');
    await runner.query('alter table club_class drop column follows');
  }
}
