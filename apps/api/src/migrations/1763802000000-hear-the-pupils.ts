import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A survey's answers have neither name nor time; a post is an answer, hidden or not. */
const up = `
create table survey_voice (
  id uuid primary key default gen_random_uuid(), class_id uuid not null references club_class on delete cascade,
  lesson_id text not null, step_id text not null, choices jsonb not null);
create index survey_voice_step on survey_voice (class_id, lesson_id, step_id);
create table post_hidden (post_id uuid primary key references step_answer on delete cascade, hidden_by uuid not null references person, hidden_at timestamptz not null default now());
create index step_answer_said on step_answer (class_id, lesson_id, step_id, answered_at) where item_id = 'said';
`;

export class HearThePupils1763802000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index step_answer_said');
    await runner.query('drop table post_hidden');
    await runner.query('drop table survey_voice');
  }
}
