import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys that lead to people and had no index: handing out or erasing one pupil, and deleting any row above, read these tables whole. */
const keys: Readonly<Record<string, readonly string[]>> = {
  assignment: ['class_id', 'given_by'], attendance_correction: ['corrected_by', 'person_id'], class_series: ['tutor_id'], club_class: ['follows', 'voice_set_by'],
  club_event: ['created_by'], consent: ['recorded_by'], credential: ['issued_by', 'revoked_by'], deck: ['by_id'], event_attendance: ['noted_by', 'reply_id'],
  event_reply: ['class_id'], family_link: ['event_id'], grade_weights: ['set_by'], hand_in: ['project_id', 'reviewed_by', 'revision_id'], hand_over: ['written_by'],
  issued_badge: ['class_id'], kit_loan: ['class_id', 'lent_by', 'returned_by'], last_visit: ['class_id'], lesson_version: ['published_by'],
  live_class: ['tutor_id', 'voice_deleted_by'], live_note: ['author_id'], notice: ['class_id'], operation_receipt: ['person_id'], own_lesson: ['begun_by', 'saved_by'],
  peer_round: ['started_by'], plan_activity: ['owner_id'], plan_record: ['written_by'], post_hidden: ['hidden_by'],
  project: ['hidden_by', 'remixed_from', 'remixed_from_owner'], review_comment: ['author_id'], revision_replaced: ['by_id'], rubric_mark: ['marked_by'],
  series_change: ['changed_by', 'substitute_id'], voice_note: ['author_id'], volunteer_hours: ['decided_by'],
};
const indexes = Object.entries(keys).flatMap(([table, columns]) => columns.map((column) => ({ table, column, name: `${table}_by_${column}` })));

export class FindByKey1763815000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { for (const { table, column, name } of indexes) await runner.query(`create index ${name} on ${table} (${column})`); }
  async down(runner: QueryRunner): Promise<void> { for (const { name } of indexes) await runner.query(`drop index ${name}`); }
}
