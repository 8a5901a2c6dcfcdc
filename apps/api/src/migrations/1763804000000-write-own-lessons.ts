import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A school's own lessons stand beside those of the course, in the same tables, so that everything that reads lessons reads these too.
 * A version never changes; who began one goes on with it. Pictures are there before the lesson is published.
 */
export class WriteOwnLessons1763804000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table lesson add school_id uuid references school, add withdrawn boolean not null default false;
create index lesson_school on lesson (school_id) where school_id is not null;
alter table lesson_picture drop constraint lesson_picture_lesson_id_fkey, alter svg drop not null,
  add school_id uuid references school, add digest text references stored_file, add width int, add height int,
  add constraint lesson_picture_drawn check ((svg is null) <> (digest is null));
create index lesson_picture_digest on lesson_picture (digest) where digest is not null;
create table own_lesson (
  id text primary key, school_id uuid not null references school, course_id text not null references course, copied_from text,
  begun_by uuid not null references person, begun_at timestamptz not null default now(), removed_at timestamptz,
  revision int not null default 1, save_id uuid, draft jsonb not null, saved_by uuid not null references person, saved_at timestamptz not null default now());
create index own_lesson_school on own_lesson (school_id);
create table lesson_version (
  lesson_id text not null references lesson, number int not null, content jsonb not null, draft jsonb not null, revision int not null,
  note text not null default '', published_by uuid not null references person, published_at timestamptz not null default now(), primary key (lesson_id, number));
create table lesson_begun (
  person_id uuid not null references person on delete cascade, lesson_id text not null, number int not null, begun_at timestamptz not null default now(),
  primary key (person_id, lesson_id), foreign key (lesson_id, number) references lesson_version);
create index lesson_begun_version on lesson_begun (lesson_id, number);`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table lesson_begun, lesson_version, own_lesson;
delete from lesson_picture where svg is null or school_id is not null;
delete from exercise where lesson_id in (select id from lesson where school_id is not null);
delete from lesson_opening where lesson_id in (select id from lesson where school_id is not null);
delete from lesson where school_id is not null;
alter table lesson_picture drop constraint lesson_picture_drawn, drop column digest, drop column school_id, drop column width, drop column height, alter svg set not null,
  add constraint lesson_picture_lesson_id_fkey foreign key (lesson_id) references lesson on delete cascade;
alter table lesson drop column school_id, drop column withdrawn;`);
  }
}
