import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Films and captions that a school brings to its own lessons; there before the lesson is published, like its pictures. */
export class BringFilms1795420000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table lesson_film (
  lesson_id text not null, file text not null, kind text not null check (kind in ('film', 'captions')), seconds int, digest text not null references stored_file,
  school_id uuid not null references school, upload_id uuid, added_at timestamptz not null default now(), primary key (lesson_id, file));
create index lesson_film_digest on lesson_film (digest);
create index lesson_film_school on lesson_film (school_id);`);
  }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table lesson_film;'); }
}
