/** Routes and messages that show pupils to staff: each use is a look, and is written down. */
type Shown =
  | 'badges.certificates' | 'badges.of-class' | 'contests.entry' | 'contests.file' | 'contests.log' | 'contests.of-class' | 'events.class-people'
  | 'events.family-slips' | 'events.photo-people' | 'feedback.comments' | 'feedback.desk' | 'feedback.hear' | 'feedback.sheet'
  | 'identity.archived-pupils' | 'identity.cards-pdf' | 'identity.export-pupil' | 'identity.looks' | 'identity.preview-roster' | 'identity.roster'
  | 'identity.sign-in-cards' | 'kits.cupboard' | 'kits.loans' | 'live.aside' | 'live.attendance' | 'live.class-attendance'
  | 'live.correct-attendance' | 'live.hand-over' | 'live.hello' | 'live.latest-hand-over' | 'live.write-hand-over' | 'peer.rounds'
  | 'photos.of-class' | 'photos.of-hand-in' | 'progress.class-concepts' | 'progress.class-grid' | 'progress.class-lessons' | 'progress.gradebook'
  | 'progress.lesson-voices' | 'progress.posts' | 'progress.pupil' | 'progress.term-report' | 'replay.log' | 'replay.search'
  | 'review.class-certificates' | 'review.of-class' | 'reviews.work' | 'workshop.attempt' | 'workshop.attempts' | 'workshop.hand-in'
  | 'workshop.hand-ins' | 'workshop.project' | 'workshop.projects';

/** What staff do to a class or a pupil. */
type Deed =
  | 'sign-in-cards-shown' | 'pin-reset' | 'consent-given' | 'consent-refused' | 'term-started' | 'pupil-added' | 'pupil-joined' | 'pupil-edited'
  | 'pupil-left' | 'pupil-archived' | 'pupil-restored' | 'pupil-exported' | 'pupil-erased' | 'badge-awarded' | 'timetable-planned'
  | 'timetable-removed' | 'volunteers-may-review' | 'volunteers-may-not-review' | 'project-hidden' | 'project-shown-again' | 'guardian-data-given'
  | 'guardian-data-refused' | 'guardian-photos-given' | 'guardian-photos-refused' | 'family-link-made' | 'family-link-closed'
  | 'attendance-corrected' | 'recording-allowed' | 'recording-forbidden' | 'recording-deleted' | 'recording-expired' | 'class-lent' | 'class-given'
  | 'class-taken-back' | 'photo-removed';

/** What may stand in a class's list of who looked. A page must have a word for each of them. */
export type LookAction = Shown | Deed;
