import { retentionDays } from '@kindling/contracts';
import { forgetClosedPupils } from '@kindling/identity/api';
import type { PersonPlace } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { closeStaffAccounts } from './close-staff-accounts.ts';

/** Either a period after which rows go, or the reason why they stay. A table without a rule fails the test. */
export type Rule =
  | { readonly stays: 'with the pupil' | 'with its upload' | 'with the class' | 'lesson content' | 'the school itself' }
  | { readonly days: number; readonly sweep: (db: EntityManager, before: Date, places: readonly PersonPlace[]) => Promise<number> };

const deleting = (days: number, table: string, condition: string): Rule => ({
  days,
  sweep: async (db, before) => (await db.query<[unknown, number]>(`delete from ${table} where ${condition}`, [before]))[1],
});
/** Whoever held one session of a class that is not theirs leaves it again. */
async function endStandIns(db: EntityManager, before: Date): Promise<number> {
  await db.query('delete from membership m using stand_in s where m.class_id = s.class_id and m.person_id = s.person_id and s.until < $1', [before]);
  return (await db.query<[unknown, number]>('delete from stand_in where until < $1', [before]))[1];
}
const [pupils, classes, content]: Rule[] = [{ stays: 'with the pupil' }, { stays: 'with the class' }, { stays: 'lesson content' }];

export const retentionRules: Readonly<Record<string, Rule | undefined>> = {
  school: { stays: 'the school itself' }, branch: { stays: 'the school itself' }, branch_school: { stays: 'the school itself' }, branch_member: { stays: 'the school itself' }, club_class: { stays: 'the school itself' }, membership: classes, lesson_opening: classes,
  course: content, lesson: content, lesson_picture: content, lesson_film: content, exercise: content, own_lesson: { stays: 'the school itself' }, lesson_version: content, lesson_begun: pupils,
  consent: pupils, hint_taken: pupils, project: pupils, revision: pupils, revision_replaced: pupils, hand_in: pupils, hand_in_partner: pupils, work_pair: pupils, review_comment: pupils, rubric_mark: pupils, review_claim: pupils, review_time: classes, peer_round: classes, peer_task: pupils, issued_badge: pupils,
  assignment: classes, assignment_pupil: pupils, grade_weights: classes,
  step_progress: pupils, step_answer: pupils, last_visit: pupils,
  survey_voice: classes, post_hidden: pupils,
  photo: pupils, photo_door: pupils,
  material: { stays: 'the school itself' }, material_file: { stays: 'the school itself' },
  kit: { stays: 'the school itself' }, spare_part: { stays: 'the school itself' }, kit_loan: { stays: 'the school itself' }, kit_holder: pupils,
  contest: { stays: 'the school itself' }, contest_school: { stays: 'the school itself' }, contest_round: { stays: 'the school itself' }, contest_round_entry: { stays: 'the school itself' }, contest_judge: { stays: 'the school itself' }, contest_task: { stays: 'the school itself' }, contest_score: { stays: 'the school itself' }, contest_comparison: { stays: 'the school itself' },
  contest_entry: pupils, contest_member: pupils, contest_file: pupils, contest_appeal: pupils,
  credential: pupils, issuer_key: { stays: 'the school itself' }, volunteer_hours: { stays: 'the school itself' }, volunteer_sheet: { stays: 'the school itself' }, year_review: { stays: 'the school itself' }, year_club: { stays: 'the school itself' }, year_nomination: pupils, year_score: { stays: 'the school itself' }, plan_activity: { stays: 'the school itself' }, plan_record: { stays: 'the school itself' },
  upload: deleting(retentionDays.halfFile, 'upload', 'touched_at < $1'), upload_part: { stays: 'with its upload' },
  session: deleting(retentionDays.session, 'session', 'coalesce(ended_at, expires_at) < $1'),
  sign_in_throttle: deleting(retentionDays.failedSignIns, 'sign_in_throttle', 'last_failure_at < $1 and (locked_until is null or locked_until < now())'),
  attempt: deleting(retentionDays.attempt, 'attempt', 'made_at < $1'),
  operation_receipt: deleting(retentionDays.receipt, 'operation_receipt', 'applied_at < $1'),
  live_audio_chunks: deleting(retentionDays.voice, 'live_audio_chunks', 'at < $1'),
  voice_note: deleting(retentionDays.voice, 'voice_note', 'spoken_at < $1'),
  line_slot: deleting(retentionDays.line, 'line_slot', 'slot < $1'),
  notice: deleting(retentionDays.notice, 'notice', 'at < $1'), staff_letter: deleting(retentionDays.notice, 'staff_letter', 'written_at < $1'), notice_digest: { stays: 'the school itself' },
  // The events go with their class: a log with holes could not be folded.
  live_class: deleting(retentionDays.liveClass, 'live_class', "state = 'closed' and closed_at < $1"), live_event: classes, live_lease: classes, live_note: classes, hand_over: classes, attendance_correction: classes,
  stored_file: classes, deck: classes, deck_page: classes, class_series: classes, series_change: classes, calendar_feed: pupils, year_slides: { stays: 'the school itself' }, partner_body: { stays: 'the school itself' }, plan_activity_partner: { stays: 'the school itself' }, branch_feed: { stays: 'the school itself' },
  club_event: { stays: 'the school itself' }, event_class: classes, event_survey: { stays: 'the school itself' }, event_reply: pupils, event_attendance: pupils, photo_consent: pupils, event_photo: pupils, event_photo_person: pupils, event_material: { stays: 'the school itself' },
  volunteer_application: deleting(retentionDays.application, 'volunteer_application', 'coalesce(decided_at, sent_at) < $1'), sign_in_card: deleting(retentionDays.session, 'sign_in_card', 'expires_at < $1'), training_lesson: { stays: 'the school itself' }, rehearsal: { stays: 'the school itself' }, stand_in: { days: retentionDays.standIn, sweep: endStandIns }, training_done: { stays: 'the school itself' }, event_helper: { stays: 'the school itself' },
  // A guest's link is of no use a year after it was made; the answer stays as a number.
  family_link: deleting(retentionDays.guestLink, 'family_link', 'person_id is null and created_at < $1'),
  fact: deleting(retentionDays.fact, 'fact', 'at < $1'),
  audit_entry: deleting(retentionDays.look, 'audit_entry', 'at < $1'),
  person: { days: retentionDays.closedAccount, sweep: async (db, before, places) => (await forgetClosedPupils(db, before, places)) + (await closeStaffAccounts(db, before)) },
};
