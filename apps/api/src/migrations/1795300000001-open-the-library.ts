import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Materials of a course, kept by a school. `finder` holds the words with the sounds of Chinese ones beside them, made when a material
 * is written, so that a search only has to look for pieces of text. The file stands apart: a list never reads it.
 */
const up = `
create table material (
  id uuid primary key, school_id uuid not null references school, course_id text not null references course, lesson_id text references lesson on delete set null,
  kind text not null, licence text not null, title_zh text not null, title_en text not null, text_zh text not null, text_en text not null, source text not null, shared boolean not null,
  address text, title_finder text not null, finder text not null, changed_by uuid references person on delete set null, changed_at timestamptz not null default now());
create index material_school on material (school_id);
create index material_course on material (course_id);
create index material_lesson on material (lesson_id);
create index material_changed_by on material (changed_by);
create table material_file (
  material_id uuid primary key references material on delete cascade, name text not null, mime text not null, bytes bytea not null);
create table material_part (
  material_id uuid not null, at int not null, school_id uuid not null references school on delete cascade, bytes bytea not null, created_at timestamptz not null default now(), primary key (material_id, at));
create index material_part_school on material_part (school_id);
`;

export class OpenTheLibrary1795300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table material_part, material_file, material'); }
}
