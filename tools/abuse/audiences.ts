import { randomUUID } from 'node:crypto';
import type { RouteId, UploadPurpose } from '@kindling/contracts';
import type { Character } from '../rig/cast.ts';
import { closedPython, openExercise, openLesson, openPython, plainWork, type Props } from '../rig/props.ts';
import { contestBodies } from '../../libs/testing/src/api/contest-props.ts';
import type { Rig } from '../rig/rig.ts';

type Audience = (who: Character) => boolean;
const anybody: Audience = () => true;
const nobody: Audience = () => false;
const signedIn: Audience = (who) => who.role !== 'visitor';
const pupils: Audience = (who) => who.role === 'pupil';
const staff: Audience = (who) => signedIn(who) && !pupils(who);
const organisers: Audience = (who) => who.role === 'organiser' || who.role === 'admin';
const ownPupils: Audience = (who) => pupils(who) && who.relation === 'own';
const ownStaff: Audience = (who) => staff(who) && who.relation === 'own';
const ownRoster: Audience = (who) => ownStaff(who) && who.role !== 'tutor';
const proofPrinting = { language: 'zh', origin: 'http://127.0.0.1', from: '2026-01-01', to: '2026-12-31' };
const plannedActivity = { year: 2026, title: 'x', goal: '', ownerId: null, schoolId: null, startsOn: '2026-09-01', endsOn: '2026-12-31', wantedSessions: 0, state: 'planned', budget: [] };
const emptySheet = { backgroundOn: null, backgroundEnds: null, pledgeOn: null, pledgeEnds: null, training: [], evenings: [], availability: '' };
const offerOfHelp = { name: 'x', university: 'x', contact: 'x', subjects: [], evenings: [], why: 'x', notice: '1', agreed: true };
/** Organisers of the school or its branch, and admins. */
export const overseers: Audience = (who) => organisers(who) && who.relation === 'own';
/** Teachers and tutors of the schools that the branch works with, too. */
const calendarReaders: Audience = (who) => overseers(who) || ((who.role === 'teacher' || who.role === 'tutor') && who.relation !== 'foreign');
const ownClass: Audience = (who) => ownPupils(who) || ownStaff(who);
const owner: Audience = (who) => who.owner;
const ownerAndStaff: Audience = (who) => who.owner || ownStaff(who);

/** One way to ask a route for something of the own class, and who may be answered. Written by hand, apart from the policies that it judges. */
export interface Case { readonly about: string; readonly params?: Readonly<Record<string, string>>; readonly body?: unknown; readonly audience: Audience }
const plain = (audience: Audience, body?: unknown): readonly Case[] => [{ about: 'own class', audience, ...(body === undefined ? {} : { body }) }];

const attempt = () => ({ attemptId: randomUUID(), work: plainWork });
const answer = () => ({ answerId: randomUUID(), answer: { kind: 'choice', itemId: 'q1', choiceId: 'a' } });
const program = { code: 'print(1)', stdin: '' };
const lending = (personId: string | undefined) => ({ loanId: randomUUID(), personIds: [personId] });
const remixed = () => ({ newProjectId: randomUUID(), revisionId: randomUUID(), title: 'mine' });
const consent = { given: true, basis: 'paper-form', version: '1' };
const plannedSeries = (tutorId: string) => ({ seriesId: randomUUID(), weekday: 5, time: '18:30', minutes: 90, startsOn: '2030-01-01', endsOn: '2030-06-30', tutorId });
const wrongCredentials: Audience = nobody;

/** Materials of the own class's course; the pictures and papers themselves are tested beside it. */
function libraryCasesOf() {
  const paper = { kind: 'reading', licence: 'own-work', title: { zh: '资料', en: '' }, text: { zh: '', en: '' }, source: '', lessonId: null, shared: false, content: { is: 'link', address: 'https://example.org/' } };
  return { 'materials.find': plain(ownClass), 'materials.put': plain(ownStaff, paper), 'materials.remove': [{ about: 'no such material', params: { materialId: randomUUID() }, audience: nobody }], 'materials.file': plain(nobody) };
}

/** Asked without the protocol's headers: whoever may gets as far as being told so. An upload is its owner's only. */
function uploadCasesOf({ contest, reviewId }: Props): Pick<Record<RouteId, readonly Case[]>, 'uploads.about' | 'uploads.begin' | 'uploads.look' | 'uploads.send' | 'uploads.drop'> {
  const begin = (purpose: UploadPurpose, audience: Audience, placeId?: string): Case => ({ about: purpose, params: { purpose, ...(placeId ? { placeId } : {}) }, audience });
  return {
    'uploads.begin': [begin('material', ownStaff), begin('deck', ownStaff), begin('contest-video', ownerAndStaff, contest.entryId), begin('contest-photo', ownerAndStaff, contest.entryId), begin('talk-slides', overseers, reviewId), begin('deck', nobody, randomUUID())],
    'uploads.about': plain(anybody), 'uploads.look': plain(owner), 'uploads.send': plain(owner), 'uploads.drop': plain(owner),
  };
}

/** Kits of the own school, and one of another. */
function kitCasesOf({ club }: Rig, props: Props) {
  const kitCases = (body?: unknown): readonly Case[] => [...plain(ownStaff, body), { about: 'kit of another school', params: { kitId: props.foreignKitId }, audience: nobody, ...(body === undefined ? {} : { body }) }];
  return {
    'kits.cupboard': plain(ownStaff), 'kits.passports': plain(ownStaff), 'kits.loans': plain(ownStaff), 'kits.add': plain(ownStaff, { kitIds: [randomUUID()], contents: {} }),
    'kits.set-spare': plain(ownStaff, { part: 'wokwi-led', count: 3 }), 'kits.count': kitCases({ shortages: [] }), 'kits.fill': kitCases({}),
    'kits.lend': [...kitCases(lending(club.own.pupils[0])), { about: 'pupil of another class', body: lending(club.neighbour.pupils[0]), audience: nobody }],
    'kits.take-back': kitCases({ loanId: randomUUID(), shortages: [], note: '' }), 'kits.retire': kitCases(),
  };
}

const markingCases = {
  'feedback.sheet': plain(ownerAndStaff), 'feedback.desk': plain(ownStaff), 'feedback.mark': plain(ownStaff, { level: 3 }), 'feedback.hear': plain(ownerAndStaff), 'feedback.unspeak': plain(ownStaff),
  'feedback.speak': plain(ownStaff, { type: 'audio/webm', durationMs: 900, base64: `GkXfow${'A'.repeat(38)}` }),
} as const;
const photoCases = {
  'photos.open-door': plain(ownPupils, { subject: { on: 'exercise', exerciseId: openExercise } }), 'photos.close-door': plain(ownPupils), 'photos.mine': plain(ownPupils), 'photos.of-class': plain(ownStaff), 'photos.of-hand-in': plain(ownerAndStaff),
  'line.report': plain(ownPupils, { kbitPerSecond: 180, roundTripMs: 320 }), 'line.of-class': plain(ownStaff),
  'photos.picture': plain(ownerAndStaff), 'photos.remove': [{ about: 'no such picture', params: { photoId: randomUUID() }, audience: nobody }], 'photos.door': plain(nobody), 'photos.send': plain(nobody, { base64: '/9j/AAAA' }),
} as const;
const peerCases = {
  'peer.rounds': plain(ownStaff), 'peer.start': plain(ownStaff, { roundId: randomUUID() }), 'peer.release': plain(ownStaff, { without: [] }), 'peer.mine': plain(ownPupils),
  'peer.task': plain(nobody), 'peer.write': plain(nobody, { stars: ['a', 'b'], wish: 'c' }),
} as const;
const reviewCases = (handInId: string) => ({
  'reviews.queue': plain(staff), 'reviews.claim': plain(ownStaff, { handInIds: [handInId] }), 'reviews.release': plain(staff), 'reviews.work': plain(ownStaff),
  'reviews.answer': plain(ownStaff, { handInIds: [handInId], outcome: 'accepted', body: '' }), 'reviews.settings': plain(ownStaff), 'reviews.set': plain(ownRoster, { volunteers: false }),
});
/** Lessons that the own school writes; the id is known to everybody who asks. */
function writingCasesOf({ club }: Rig) {
  const unwritten = { ownLessonId: 'own-000000000000' };
  const elsewhere: Case = { about: 'by way of a class of another school', params: { classId: club.foreign.id }, audience: nobody };
  const own = (body?: unknown): readonly Case[] => [...plain(ownStaff, body), { ...elsewhere, ...(body === undefined ? {} : { body }) }];
  return {
    'authoring.lessons': plain(ownStaff), 'authoring.create': [{ about: 'a new lesson', params: unwritten, body: { from: null }, audience: ownStaff }],
    'authoring.draft': own(), 'authoring.save': [{ ...elsewhere, body: { revision: 0, saveId: randomUUID(), draft: draftToSave } }, { about: 'a draft of before', body: { revision: 0, saveId: randomUUID(), draft: draftToSave }, audience: ownStaff }],
    'authoring.remove': own({ removed: false }), 'authoring.lint': [{ ...elsewhere, body: {} }], 'authoring.publish': [{ ...elsewhere, body: { revision: 1, note: '' } }],
    'authoring.versions': own(), 'authoring.version': own(), 'authoring.add-picture': [{ ...elsewhere, body: { base64: 'AAAA' } }], 'authoring.add-film': [{ ...elsewhere, body: { uploadId: randomUUID() } }],
  };
}
const none = { zh: '', en: '' };
const draftToSave = { lesson: { title: none, goal: none, minutes: 1, concepts: [], steps: [], prep: { goal: none, timing: none, likelyErrors: [none, none, none], askThis: none, script: none } }, exercises: [] };

/** Names, and what is held about one pupil. */
function rosterCasesOf({ club }: Rig) {
  const neighboursPupil = { personId: club.neighbour.pupils[0] ?? '' };
  const [newPupil, newClass] = [randomUUID(), randomUUID()];
  return {
    'identity.preview-roster': plain(ownRoster, { rows: [{ name: '张小禾', tile: null }] }), 'identity.import-roster': plain(ownRoster, { rows: [{ personId: newPupil, name: '新同学', tile: null, joins: false, namesake: true, consentOnPaper: false }] }),
    'identity.edit-pupil': [...plain(ownRoster, { name: '李阳', tile: 3 }), { about: 'pupil of another class', params: neighboursPupil, body: { name: 'x', tile: 1 }, audience: nobody }],
    'identity.leave-class': [{ about: 'nobody', params: { personId: randomUUID() }, audience: ownRoster }, { about: 'pupil of another class', params: neighboursPupil, audience: nobody }],
    'identity.archive-pupil': [...plain(ownRoster, { archived: false }), { about: 'pupil of another class', params: neighboursPupil, body: { archived: true }, audience: nobody }],
    'identity.cards-pdf': plain(ownRoster, { language: 'zh', origin: 'http://127.0.0.1' }),
    'identity.archived-pupils': plain(ownRoster), 'identity.start-term': plain(ownRoster, { newClassId: newClass, name: '八年级', courseId: 'maker-club-1', pupilIds: [], archiveOld: false }),
    'identity.export-pupil': [...plain(ownRoster), { about: 'pupil of another class', params: neighboursPupil, audience: nobody }],
    'identity.erase-pupil': [...plain(ownRoster, { name: 'somebody else' }), { about: 'pupil of another class', params: neighboursPupil, body: { name: '张小禾' }, audience: nobody }],
  };
}

/** Events of the own school. Families come without an account, so those routes answer anybody; what a link opens is tested beside it. */
function eventCasesOf({ club }: Rig, props: Props) {
  const details = { kind: 'salon', title: { zh: '沙龙', en: '' }, text: { zh: '来', en: '' }, where: { zh: '教室', en: '' }, startsAt: '2030-01-05T01:00:00Z', endsAt: '2030-01-05T03:00:00Z', familyPlaces: 10, classes: [], contact: '', needs: '' };
  const place = { schoolId: club.own.schoolId, branchId: null };
  const holders: Audience = (who) => overseers(who) || (who.role === 'teacher' && (who.relation === 'own' || who.relation === 'neighbour'));
  const helpers: Audience = (who) => holders(who) || (who.role === 'tutor' && (who.relation === 'own' || who.relation === 'neighbour'));
  return {
    'events.mine': plain(staff), 'events.event': plain(helpers), 'events.write': plain(holders, { place, details: { ...details, classes: [{ classId: club.own.id, places: 5 }] } }), 'events.plan-series': [{ about: 'own school', audience: holders, body: { seriesId: props.seriesOfEvents.seriesId, place, details, eventIds: props.seriesOfEvents.eventIds } }],
    'events.change-state': plain(holders, { to: 'published' }), 'events.poster': plain(helpers, { language: 'zh', origin: 'http://127.0.0.1' }), 'events.summary': plain(helpers), 'events.summary-pdf': plain(helpers), 'events.class-people': plain(ownStaff), 'events.of-class': plain(ownClass), 'events.reply': plain(ownPupils, { coming: true }),
    'events.family-slips': [...plain(ownRoster, { language: 'zh', origin: 'http://127.0.0.1', personIds: [club.own.pupils[2]] }), { about: 'pupil of another class', body: { language: 'zh', origin: 'http://127.0.0.1', personIds: [club.neighbour.pupils[0]] }, audience: nobody }],
    'events.close-family-link': [...plain(ownRoster), { about: 'pupil of another class', params: { personId: club.neighbour.pupils[0] ?? '' }, audience: nobody }],
    'events.kit-list': plain(helpers), 'events.set-kit-list': plain(holders, { perKit: 2, parts: {} }), 'events.pictures': plain(helpers), 'events.photo': plain(helpers), 'events.add-photo': plain(helpers, { base64: 'AAAA', caption: { zh: '', en: '' } }), 'events.set-photo': plain(holders, { to: 'kept' }), 'events.remove-photo': [{ about: 'no such photo', params: { photoId: randomUUID() }, audience: nobody }],
    'events.photo-people': plain(ownStaff), 'events.mark-photo': plain(ownStaff, { personIds: [] }), 'events.add-material': plain(helpers, { uploadId: randomUUID() }), 'events.remove-material': [{ about: 'no such paper', params: { fileId: randomUUID() }, audience: nobody }],
    'families.photo': plain(nobody), 'families.material': plain(nobody),
    'families.event': plain(anybody), 'families.calendar': plain(anybody), 'families.come-as-guest': plain(anybody, { guestId: props.guestId, coming: true, heads: 1 }),
    'families.page': plain(nobody), 'families.reply': plain(nobody, { coming: true, heads: 1 }), 'families.answer-survey': plain(nobody, { answers: { liked: '5' } }), 'families.consent': plain(nobody, { about: 'data', given: true }), 'families.work': plain(nobody),
  };
}

/** A contest of the own branch with one team of the owner's. */
function contestCasesOf({ club }: Rig) {
  /** A judge's link is longer than a family's. */
  const judged = (body?: unknown) => plain(anybody, body).map((each) => ({ ...each, params: { token: 'A'.repeat(43) } }));
  const run = (id: keyof typeof contestBodies) => plain(overseers, contestBodies[id]());
  const team = (id: keyof typeof contestBodies) => plain(ownerAndStaff, contestBodies[id]());
  return {
    'contests.overseen': plain(organisers), 'contests.create': plain(overseers, { ...contestBodies['contests.create'](), schoolIds: [club.own.schoolId] }), 'contests.board': plain(overseers), 'contests.step': run('contests.step'), 'contests.set-day': run('contests.set-day'), 'contests.invite': run('contests.invite'), 'contests.spread': run('contests.spread'),
    'contests.set-pack': run('contests.set-pack'), 'contests.set-code': run('contests.set-code'), 'contests.unlock': run('contests.unlock'), 'contests.dismiss': plain(overseers), 'contests.answer-appeal': run('contests.answer-appeal'), 'contests.certificates': plain(overseers), 'contests.round-pack': plain(overseers), 'contests.entry-pack': plain(overseers),
    'contests.of-class': plain(ownClass), 'contests.enter': [{ about: 'team of others', body: { entryId: randomUUID(), title: 'x', memberIds: [club.neighbour.pupils[0]] }, audience: nobody }],
    'contests.entry': plain(ownerAndStaff), 'contests.set-work': team('contests.set-work'), 'contests.file-finish': team('contests.file-finish'), 'contests.file-remove': plain(ownerAndStaff), 'contests.file': plain(ownerAndStaff), 'contests.log': plain(ownerAndStaff),
    'contests.authorise': plain(ownStaff, contestBodies['contests.authorise']()), 'contests.entry-step': team('contests.entry-step'), 'contests.appeal': team('contests.appeal'),
    'judging.queue': judged(), 'judging.accept': judged({}), 'judging.entry': judged(), 'judging.file': judged(), 'judging.scores': judged(contestBodies['judging.scores']()), 'judging.conflict': judged({}),
    'judging.pairs': judged(), 'judging.compare': judged(contestBodies['judging.compare']()), 'judging.sign': judged({ operations: 0 }),
  } as const;
}

const perKind = (each: unknown) => ({ club: each, branch: each, tutor: each, pupil: each });
const emptyYear = { foreword: { zh: '', en: '' }, pictures: [], sharing: { at: null, talks: [] }, criteria: perKind([{ id: 'a', title: { zh: 'x', en: 'x' }, weight: 100 }]), seats: perKind(1) };
const proofOf = { language: 'zh', origin: 'http://127.0.0.1' };
/** Badges, hours, plan and numbers: what the branch's organisers see to. */
function officeCasesOf({ club }: Rig, props: Props) {
  const neighboursPupil = { personId: club.neighbour.pupils[0] ?? '' };
  return {
    'badges.issuer': plain(anybody), 'badges.status': [{ about: 'no such badge', audience: nobody }], 'badges.mine': plain(signedIn), 'badges.my-certificate': plain(nobody, { language: 'zh', origin: 'http://127.0.0.1' }), 'badges.of-class': plain(ownStaff),
    'badges.award': [...plain(ownStaff, { credentialId: randomUUID(), achievement: 'helper', origin: 'http://127.0.0.1' }), { about: 'pupil of another class', params: neighboursPupil, body: { credentialId: randomUUID(), achievement: 'helper', origin: 'http://127.0.0.1' }, audience: nobody }],
    'badges.revoke': plain(nobody, { reason: 'x' }), 'badges.certificates': plain(nobody, { credentialIds: [randomUUID()], language: 'zh', origin: 'http://127.0.0.1' }),
    'volunteers.mine': plain(staff), 'volunteers.confirm': plain(staff, { sourceIds: [props.liveId] }), 'volunteers.proof': plain(staff, proofPrinting),
    'volunteers.of-branch': plain(overseers), 'volunteers.decide': plain(nobody, { decision: 'approve', ids: [randomUUID()] }), 'volunteers.proofs': plain(overseers, { ...proofPrinting, personIds: [club.own.tutor] }),
    'volunteers.sheets': plain(overseers), 'volunteers.set-sheet': [{ about: 'a member', params: { personId: club.organiser }, body: emptySheet, audience: overseers }, { about: 'no member', params: { personId: club.own.tutor }, body: emptySheet, audience: nobody }],
    'review.of-branch': plain(overseers), 'review.open': plain(overseers, { reviewId: props.reviewId }), 'review.set': [{ about: 'no such year', params: { year: '2030' }, audience: nobody, body: emptyYear }], 'review.step': [{ about: 'no such year', params: { year: '2030' }, audience: nobody, body: { to: 'judging' } }], 'review.publish': plain(overseers, { published: false }),
    'review.nominate': plain(overseers, { kind: 'club', subjectId: randomUUID(), reason: 'x' }), 'review.score': plain(overseers, { conflict: true, points: {} }), 'review.certificates': plain(overseers, proofOf), 'review.of-class': plain(ownStaff), 'review.write-club': plain(ownRoster, { did: 'x', hard: '', next: '' }),
    'review.nominate-pupil': [{ about: 'pupil of another class', audience: nobody, body: { personId: club.neighbour.pupils[0], reason: 'x' } }], 'review.class-certificates': plain(nobody, proofOf), 'review.page': plain(nobody), 'review.add-slides': plain(overseers, { uploadId: randomUUID() }), 'review.slides': plain(nobody), 'review.public-slides': plain(nobody),
    'recruiting.form': [{ about: 'no such code', audience: nobody }], 'recruiting.apply': [{ about: 'no such code', body: offerOfHelp, audience: nobody }], 'recruiting.use-card': [{ about: 'no such card', body: { token: 'A'.repeat(43), password: 'kindling-demo' }, audience: nobody }],
    'recruiting.queue': plain(overseers), 'recruiting.decide': [{ about: 'no such offer', body: { decision: 'approve' }, audience: nobody }], 'recruiting.new-card': [{ about: 'no tutor of the branch', audience: nobody }],
    'volunteers.places': plain(overseers), 'volunteers.assign': [{ about: 'no tutor of the branch', body: { classIds: [], eventIds: [] }, audience: nobody }], 'volunteers.set-path': plain(overseers, { steps: [{ id: 'platform', title: { zh: 'x', en: 'x' }, kind: 'noted' }] }),
    'volunteers.my-path': plain(staff), 'volunteers.set-evenings': plain(staff, { evenings: [4] }),
    'training.course': plain(staff), 'training.lesson': [{ about: 'of the course for staff', params: { lessonId: 'staff-1-sound-first' }, audience: staff }, { about: 'of the pupils’ course', audience: nobody }],
    'training.answer': [{ about: 'of the course for staff', params: { lessonId: 'staff-1-sound-first', stepId: 'recall' }, body: { answer: answer().answer }, audience: staff }], 'training.finish': [{ about: 'of the course for staff', params: { lessonId: 'staff-1-sound-first' }, body: { answers: [], origin: 'http://127.0.0.1' }, audience: staff }],
    'rehearsals.lesson': plain(staff), 'rehearsals.mine': plain(staff), 'rehearsals.finish': plain(staff, { lessonId: openLesson, source: 'standard', log: [{ s: 1, t: 0, k: 'class.opened', u: club.own.tutor, d: { lessonId: openLesson } }], looked: [], talkedMs: 0 }),
    'stand-ins.find': plain(ownStaff), 'stand-ins.ask': plain(ownStaff, { personId: club.own.tutor }),
    'calendar.mine': plain(staff), 'calendar.of-branch': plain(calendarReaders), 'calendar.my-feed': plain(calendarReaders), 'calendar.open-feed': plain(calendarReaders, {}), 'calendar.close-feed': plain(calendarReaders), 'calendar.feed': plain(nobody),
    'partners.put': plain(overseers, { name: 'x', kind: 'other', gives: '', contact: '' }), 'partners.remove': plain(nobody), 'partners.link': plain(nobody, {}), 'partners.end-link': plain(nobody),
    'partners.page': plain(nobody).map((each) => ({ ...each, params: { token: 'A'.repeat(43) } })), 'partners.file': plain(nobody).map((each) => ({ ...each, params: { token: 'A'.repeat(43) } })),
    'plan.of-branch': plain(overseers), 'plan.put-activity': plain(overseers, plannedActivity), 'plan.remove-activity': [{ about: 'no such activity', params: { activityId: randomUUID() }, audience: nobody }],
    'plan.add-record': plain(overseers, { recordId: randomUUID(), year: 2026, heldOn: '2026-09-10', title: 'x', body: '', file: null }), 'plan.record-file': plain(nobody), 'plan.remove-record': plain(nobody),
    'overview.places': plain(organisers), 'overview.numbers': plain(overseers), 'overview.rows': plain(overseers), 'overview.report': plain(overseers, { from: '2026-01-01', to: '2026-12-31', format: 'xlsx', language: 'zh' }),
  };
}

/** A route that is missing here fails the matrix: nobody has said who may use it. */
export function casesOf(rig: Rig, props: Props): Readonly<Record<RouteId, readonly Case[]>> {
  const { club } = rig;
  const neighboursPupil = { personId: club.neighbour.pupils[0] ?? '' };
  const closed = { lessonId: props.closedLesson };
  const unshared = { projectId: props.free.privateId, revisionId: props.free.privateRevisionId };
  const closedExercise = { exerciseId: props.closedExercise };
  return {
    ...rosterCasesOf(rig), ...kitCasesOf(rig, props), ...libraryCasesOf(), ...uploadCasesOf(props), ...writingCasesOf(rig), ...eventCasesOf(rig, props), ...contestCasesOf(rig), ...officeCasesOf(rig, props),
    'identity.sign-in-staff': plain(wrongCredentials, { login: 'nobody', password: 'wrong' }),
    'identity.sign-in-pupil': plain(wrongCredentials, { code: club.own.code, personId: club.own.pupils[2], pin: '0000' }),
    'identity.class-tiles': plain(anybody), 'identity.sign-out': plain(signedIn), 'identity.me': plain(signedIn), 'identity.my-classes': plain(staff),
    'identity.roster': plain(ownStaff), 'identity.sign-in-cards': plain(ownRoster),
    'identity.reset-pin': [...plain(ownRoster), { about: 'pupil of another class', params: neighboursPupil, audience: nobody }],
    'identity.record-consent': [...plain(ownRoster, consent), { about: 'pupil of another class', params: neighboursPupil, body: consent, audience: nobody }],
    'identity.looks': plain(ownRoster),
    'courses.outline': plain(ownClass), 'courses.lesson': [...plain(ownClass), { about: 'closed lesson', params: closed, audience: ownStaff }],
    'courses.prep': plain(ownStaff), 'courses.worksheet': plain(ownStaff), 'courses.open-lesson': plain(ownStaff, { opensAt: new Date(0).toISOString() }), 'courses.picture': plain(anybody),
    'exercises.offline-parts': plain(ownClass),
    'exercises.exercise': [...plain(anybody), { about: 'closed lesson', params: closedExercise, audience: staff }],
    'exercises.wiring': [...plain(anybody), { about: 'closed lesson', params: closedExercise, audience: staff }],
    'exercises.lesson-wiring-sheet': plain(ownStaff), 'exercises.wiring-sheet': plain(anybody, { title: '', diagram: plainWork.diagram, language: 'zh' }),
    'exercises.hint': [...plain(ownPupils), { about: 'closed lesson', params: closedExercise, audience: nobody }],
    'workshop.run-python': [
      { about: 'open lesson', params: { exerciseId: openPython }, body: program, audience: ownClass }, { about: 'closed lesson', params: { exerciseId: closedPython }, body: program, audience: ownStaff },
      { about: 'not of Python', body: program, audience: nobody },
    ],
    'workshop.try-python': [{ about: 'lesson for visitors', params: { exerciseId: openPython }, body: program, audience: anybody }, { about: 'other lesson', params: { exerciseId: closedPython }, body: program, audience: nobody }],
    'pairs.mine': plain(ownPupils), 'pairs.leave': plain(ownPupils), 'pairs.join': [{ about: 'wrong PIN of a class-mate', body: { personId: club.own.pupils[2], pin: '0000' }, audience: nobody }, { about: 'pupil of another class', body: { personId: club.neighbour.pupils[0], pin: '0000' }, audience: nobody }],
    'workshop.compile': plain(anybody, { source: plainWork.source }),
    'workshop.check': [...plain(ownPupils, attempt()), { about: 'closed lesson', params: closedExercise, body: attempt(), audience: nobody }],
    'workshop.try-check': [...plain(anybody, { work: plainWork }), { about: 'closed lesson', params: closedExercise, body: { work: plainWork }, audience: nobody }],
    'workshop.my-project': plain(ownPupils), 'workshop.hand-ins': plain(ownStaff), 'workshop.hand-in': plain(ownerAndStaff),
    'workshop.projects': plain(ownClass), 'workshop.project': [...plain(ownClass), { about: 'not shared', params: unshared, audience: owner }],
    'workshop.remix': [...plain(ownPupils, remixed()), { about: 'not shared', params: unshared, body: remixed(), audience: nobody }],
    'workshop.hide-project': [...plain(ownStaff, { hidden: false }), { about: 'not shared', params: unshared, body: { hidden: true }, audience: nobody }],
    'workshop.versions': [...plain(owner), { about: 'not shared', params: unshared, audience: owner }], 'workshop.version': [...plain(owner), { about: 'not shared', params: unshared, audience: owner }],
    'feedback.comment': plain(ownStaff, { commentId: randomUUID(), anchor: { on: 'work' }, body: 'x' }), 'feedback.comments': plain(ownerAndStaff),
    'feedback.review': plain(ownStaff, { outcome: 'accepted' }), 'feedback.mine': plain(pupils), 'feedback.seen': plain(owner),
    'notices.mine': plain(signedIn), 'notices.read': plain(signedIn, {}), 'digest.mine': plain(staff), 'digest.choose': plain(staff, { email: null, language: 'zh' }),
    'portfolio.mine': plain(pupils), ...peerCases, ...photoCases, ...markingCases, ...reviewCases(props.handInId),
    'progress.mine': plain(ownPupils), 'progress.answer': [...plain(ownPupils, answer()), { about: 'closed lesson', params: closed, body: answer(), audience: nobody }],
    'progress.posts': plain(nobody), 'progress.hide-post': plain(nobody, { hidden: true }), 'progress.answer-survey': plain(nobody, { answers: [{ questionId: 'q', choiceId: 'a' }] }), 'progress.survey': plain(nobody),
    'progress.lesson-voices': plain(ownStaff), 'progress.lessons-with-voices': plain(ownStaff), 'progress.review': plain(ownPupils), 'courses.film': [{ about: 'no such film', params: { file: 'none.mp4' }, audience: nobody }],
    'progress.class-grid': plain(ownStaff), 'progress.term-report': plain(ownStaff),
    'progress.class-lessons': plain(ownStaff), 'progress.class-concepts': plain(ownStaff), 'progress.pupil': [...plain(ownStaff), { about: 'pupil of another class', params: neighboursPupil, audience: ownStaff }],
    'progress.assign': plain(ownStaff, { assignmentId: randomUUID(), lessonId: openLesson, stepId: 'recall', pupilIds: [club.own.pupils[2]], kind: 'revisit', hintLevel: null, note: '' }),
    'progress.gradebook': plain(ownStaff), 'progress.set-weights': plain(ownRoster, { steps: 1, quiz: 1, handIns: 1, attendance: 1 }), 'live.class-attendance': plain(ownStaff),
    'progress.my-assignments': plain(ownPupils), 'progress.assignment-seen': plain(ownPupils), 'workshop.attempts': plain(ownStaff), 'workshop.attempt': plain(ownStaff),
    'operations.apply': plain(signedIn, { deviceId: randomUUID(), operations: [{ opId: randomUUID(), deviceSeq: 1, schema: 1, type: 'none', payload: {}, clientTime: new Date(0).toISOString() }] }),
    'live.open': plain(ownStaff, { liveId: randomUUID(), lessonId: openLesson }), 'live.now': plain(ownClass), 'live.past': plain(ownClass), 'live.attendance': plain(ownStaff),
    'timetable.of-class': plain(ownClass), 'timetable.add-series': plain(ownStaff, plannedSeries(club.own.tutor)), 'timetable.remove-series': plain(ownStaff), 'timetable.change-day': plain(ownStaff, { do: 'restore' }),
    'timetable.next': plain(signedIn), 'timetable.my-feed': plain(signedIn), 'timetable.open-feed': plain(signedIn, {}), 'timetable.close-feed': plain(signedIn), 'timetable.feed': plain(anybody),
    'live.correct-attendance': plain(ownRoster, { present: true, reason: 'x' }), 'live.hand-over': plain(ownStaff), 'live.write-hand-over': plain(ownStaff, { text: 'x' }), 'live.latest-hand-over': plain(ownStaff),
    'recording.settings': plain(ownClass), 'recording.set': plain(ownRoster, { keepsVoice: true, keepDays: 30 }), 'recording.of-class': plain(ownStaff), 'recording.delete': plain(ownRoster),
    'replay.index': plain(ownClass), 'replay.log': plain(ownClass), 'replay.voice': plain(ownClass), 'replay.search': plain(ownClass), 'replay.moment': plain(ownClass),
    'replay.add-note': plain(ownStaff, { noteId: randomUUID(), atMs: 1000, text: 'x' }), 'replay.remove-note': plain(ownStaff),
    'decks.of-class': plain(ownStaff), 'decks.deck': plain(ownClass), 'decks.finish': plain(ownStaff, { uploadId: randomUUID(), title: 'x' }), 'decks.remove': plain(ownStaff), 'decks.page': plain(ownClass),
  };
}

/** Handlers for machines; they show no names and no work. */
export const forMachines = ['/healthz', '/readyz', '/metrics', '/api/openapi.json', '/api/docs', '/.well-known/jwks.json'];

export const valuesFor = ({ club }: Rig, props: Props): Readonly<Record<string, string>> => ({
  classId: club.own.id, branchId: club.branch, measure: 'sessions', year: '2026', activityId: randomUUID(), partnerId: randomUUID(), recordId: randomUUID(), nominationId: randomUUID(), reviewId: randomUUID(), credentialId: randomUUID(), personId: club.own.pupils[2] ?? '', ownLessonId: props.ownLessonId, number: '1', lessonId: openLesson, exerciseId: openExercise, stepId: 'recall', level: '1', file: 'board.svg', code: club.own.code,
  handInId: props.handInId, liveId: props.liveId, kitId: props.kitId, assignmentId: randomUUID(), postId: randomUUID(), attemptId: randomUUID(), projectId: props.free.sharedId, revisionId: props.free.revisionId,
  schoolId: club.own.schoolId, fileId: randomUUID(), judgeId: randomUUID(), appealId: randomUUID(),
  purpose: 'material', placeId: club.own.id, materialId: randomUUID(), noteId: randomUUID(), seriesId: randomUUID(), on: '2030-01-04', calendar: `${'A'.repeat(43)}.ics`, deckId: randomUUID(), uploadId: props.uploadId, at: '0', page: '0', size: 'small', criterion: 'works', voiceId: randomUUID(), taskId: randomUUID(),
  rehearsalId: randomUUID(), joinCode: 'NOBODY', applicationId: randomUUID(), eventId: props.eventId, token: 'A'.repeat(12), doorToken: 'A'.repeat(22), photoId: props.photoId, ...props.contest,
});
