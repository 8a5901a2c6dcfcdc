import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The teacher's word over the log's, every one of them, and notes for whoever teaches next. */
const up = `
create table attendance_correction (
  id bigint generated always as identity primary key, live_id uuid not null references live_class on delete cascade, person_id uuid not null references person on delete cascade,
  present boolean not null, reason text not null, corrected_by uuid not null references person, at timestamptz not null default now());
create index attendance_correction_live on attendance_correction (live_id, person_id, id desc);
create table hand_over (
  live_id uuid primary key references live_class on delete cascade, text text not null, written_by uuid not null references person, written_at timestamptz not null default now());
`;

export class HandClassesOver1763780400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { for (const table of ['hand_over', 'attendance_correction']) await runner.query(`drop table ${table}`); }
}
