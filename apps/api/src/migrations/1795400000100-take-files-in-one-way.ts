import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files on their way up, for whatever they are meant. The place is a class, an entry, an event or a review: the purpose says which.
 * Halves that were sent in the five ways before go: they were a day old at most, and no page could send their other half. Whole files stay where they are.
 */
const up = `
create table upload (
  id uuid primary key, purpose text not null, place_id uuid not null, person_id uuid not null references person on delete cascade, name text not null, size bigint not null check (size > 0),
  at bigint not null default 0, state text not null default 'partial' check (state in ('partial', 'whole', 'taken', 'refused')), reason jsonb, touched_at timestamptz not null default now());
create index upload_place on upload (place_id);
create index upload_person on upload (person_id);
create table upload_part (upload_id uuid not null references upload on delete cascade, at bigint not null, bytes bytea not null, primary key (upload_id, at));
drop table material_part, deck_part, contest_part, event_material_part;
delete from year_slides where not whole;
alter table year_slides drop column parts, drop column whole, alter column name drop default, alter column bytes drop default;
`;

const down = `
drop table upload_part, upload;
create table material_part (material_id uuid not null, at int not null, school_id uuid not null references school on delete cascade, bytes bytea not null, created_at timestamptz not null default now(), primary key (material_id, at));
create index material_part_school on material_part (school_id);
create table event_material_part (material_id uuid not null, at int not null, event_id uuid not null references club_event on delete cascade, bytes bytea not null, created_at timestamptz not null default now(), primary key (material_id, at));
create index event_material_part_event on event_material_part (event_id);
create table contest_part (upload_id uuid not null, at int not null, entry_id uuid not null references contest_entry on delete cascade, bytes bytea not null, created_at timestamptz not null default now(), primary key (upload_id, at));
create index contest_part_entry on contest_part (entry_id);
create table deck_part (upload_id uuid not null, at int not null, class_id uuid not null references club_class on delete cascade, bytes bytea not null, created_at timestamptz not null default now(), primary key (upload_id, at));
create index deck_part_of_class on deck_part (class_id);
alter table year_slides add column parts int not null default 0, add column whole boolean not null default true, alter column name set default '', alter column bytes set default '';
`;

export class TakeFilesInOneWay1795400000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query(down); }
}
