import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files named by their contents; decks of own slides, whose pages are such files; parts of a file on their way up. */
const up = `
create table stored_file (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'), mime text not null, bytes bytea not null, created_at timestamptz not null default now());
create table deck (
  id uuid primary key, class_id uuid not null references club_class on delete cascade, title text not null, by_id uuid not null references person,
  created_at timestamptz not null default now());
create index deck_of_class on deck (class_id);
create table deck_page (
  deck_id uuid not null references deck on delete cascade, at int not null, small text not null references stored_file, large text not null references stored_file,
  width int not null, height int not null, primary key (deck_id, at));
create index deck_page_small on deck_page (small);
create index deck_page_large on deck_page (large);
create table deck_part (
  upload_id uuid not null, at int not null, class_id uuid not null references club_class on delete cascade, bytes bytea not null,
  created_at timestamptz not null default now(), primary key (upload_id, at));
create index deck_part_of_class on deck_part (class_id);
`;

export class KeepOwnSlides1763760000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table deck_part; drop table deck_page; drop table deck; drop table stored_file'); }
}
