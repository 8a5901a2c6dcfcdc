import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two pupils at one computer. A pair holds only while the session lasts in which the partner typed their PIN. What was handed in by two
 * carries both for good; `hand_in_credit` is who has a hand-in to their credit, the one place that counts ask.
 */
const up = `
create table work_pair (
  owner_id uuid not null references person on delete cascade, class_id uuid not null references club_class on delete cascade, exercise_id text not null,
  partner_id uuid not null references person on delete cascade, session_id uuid not null references session on delete cascade, joined_at timestamptz not null default now(), primary key (owner_id, class_id, exercise_id));
create index work_pair_class on work_pair (class_id);
create index work_pair_partner on work_pair (partner_id);
create index work_pair_session on work_pair (session_id);
create table hand_in_partner (
  hand_in_id uuid not null references hand_in on delete cascade, person_id uuid not null references person on delete cascade, primary key (hand_in_id, person_id));
create index hand_in_partner_person on hand_in_partner (person_id);
create view hand_in_credit as select id hand_in_id, pupil_id person_id from hand_in union all select hand_in_id, person_id from hand_in_partner;
`;

export class WorkInPairs1795300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop view hand_in_credit; drop table hand_in_partner; drop table work_pair'); }
}
