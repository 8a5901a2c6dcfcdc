import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kits and spare parts belong to a school; a loan to a class of it. What a kit holds is a few counts, kept as one value. */
export class FillTheCupboard1763738000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table kit (
  id uuid primary key, school_id uuid not null references school, label text not null, contents jsonb not null, shortages jsonb not null default '[]',
  added_at timestamptz not null default now(), retired_at timestamptz, unique (school_id, label));
create table spare_part (
  school_id uuid not null references school, part text not null, count int not null check (count between 0 and 999), primary key (school_id, part));
create table kit_loan (
  id uuid primary key, kit_id uuid not null references kit, class_id uuid not null references club_class, lent_by uuid not null references person,
  lent_at timestamptz not null default now(), returned_at timestamptz, returned_by uuid references person, shortages jsonb not null default '[]', note text not null default '');
create unique index kit_loan_open on kit_loan (kit_id) where returned_at is null;
create index kit_loan_kit on kit_loan (kit_id, lent_at desc);
create table kit_holder (
  loan_id uuid not null references kit_loan on delete cascade, person_id uuid not null references person on delete cascade, primary key (loan_id, person_id));
create index kit_holder_person on kit_holder (person_id);`);
  }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table kit_holder, kit_loan, spare_part, kit'); }
}
