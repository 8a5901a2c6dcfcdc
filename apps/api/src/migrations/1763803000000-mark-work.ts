import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Levels of a rubric, and short spoken words, on a hand-in; both go with it. */
const up = `
create table rubric_mark (
  hand_in_id uuid not null references hand_in on delete cascade, criterion text not null, level int not null check (level between 1 and 4),
  marked_by uuid not null references person, marked_at timestamptz not null default now(), primary key (hand_in_id, criterion));
create table voice_note (
  id uuid primary key, hand_in_id uuid not null references hand_in on delete cascade, author_id uuid not null references person,
  mime text not null, duration_ms int not null, sound bytea not null, spoken_at timestamptz not null default now());
create index voice_note_hand_in on voice_note (hand_in_id, spoken_at);
`;

export class MarkWork1763803000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table voice_note; drop table rubric_mark'); }
}
