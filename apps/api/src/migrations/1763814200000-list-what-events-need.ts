import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many share a kit at an event, and which parts each of those groups needs beside it. */
export class ListWhatEventsNeed1763814200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(`alter table club_event add column kit_list jsonb not null default '{"perKit":0,"parts":{}}'`); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('alter table club_event drop column kit_list'); }
}
