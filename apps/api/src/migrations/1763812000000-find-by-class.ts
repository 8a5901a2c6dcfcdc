import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is asked for by class, school or waiting time must not be looked for among all schools: see docs/bench.md, scale. */
const indexes: Readonly<Record<string, string>> = {
  step_answer_class: 'step_answer (class_id, lesson_id, step_id, item_id)',
  live_class_class: 'live_class (class_id, opened_at)',
  club_class_school: 'club_class (school_id)',
  project_class: 'project (class_id)',
  hand_in_waiting: "hand_in (handed_in_at) where state = 'waiting'",
};

export class FindByClass1763812000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { for (const [name, on] of Object.entries(indexes)) await runner.query(`create index ${name} on ${on}`); }
  async down(runner: QueryRunner): Promise<void> { for (const name of Object.keys(indexes)) await runner.query(`drop index ${name}`); }
}
