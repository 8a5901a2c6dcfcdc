import { randomUUID } from 'node:crypto';
import type { RouteId } from '@kindling/contracts';
import type { Character } from '../rig/cast.ts';
import { openExercise, openLesson, plainWork, type Props } from '../rig/props.ts';
import type { Rig } from '../rig/rig.ts';

type Audience = (who: Character) => boolean;
const anybody: Audience = () => true;
const nobody: Audience = () => false;
const signedIn: Audience = (who) => who.role !== 'visitor';
const pupils: Audience = (who) => who.role === 'pupil';
const staff: Audience = (who) => signedIn(who) && !pupils(who);
const ownPupils: Audience = (who) => pupils(who) && who.relation === 'own';
const ownStaff: Audience = (who) => staff(who) && who.relation === 'own';
const ownRoster: Audience = (who) => ownStaff(who) && who.role !== 'tutor';
const ownClass: Audience = (who) => ownPupils(who) || ownStaff(who);
const owner: Audience = (who) => who.owner;
const ownerAndStaff: Audience = (who) => who.owner || ownStaff(who);

/** One way to ask a route for something of the own class, and who may be answered. Written by hand, apart from the policies that it judges. */
export interface Case { readonly about: string; readonly params?: Readonly<Record<string, string>>; readonly body?: unknown; readonly audience: Audience }
const plain = (audience: Audience, body?: unknown): readonly Case[] => [{ about: 'own class', audience, ...(body === undefined ? {} : { body }) }];

const attempt = () => ({ attemptId: randomUUID(), work: plainWork });
const answer = () => ({ answerId: randomUUID(), answer: { kind: 'choice', itemId: 'q1', choiceId: 'a' } });
const lending = (personId: string | undefined) => ({ loanId: randomUUID(), personIds: [personId] });
const consent = { given: true, basis: 'paper-form', version: '1' };
const wrongCredentials: Audience = nobody;

/** A route that is missing here fails the matrix: nobody has said who may use it. */
export function casesOf({ club }: Rig, props: Props): Readonly<Record<RouteId, readonly Case[]>> {
  const neighboursPupil = { personId: club.neighbour.pupils[0] ?? '' };
  const closed = { lessonId: props.closedLesson };
  const closedExercise = { exerciseId: props.closedExercise };
  const kitCases = (body?: unknown): readonly Case[] => [...plain(ownStaff, body), { about: 'kit of another school', params: { kitId: props.foreignKitId }, audience: nobody, ...(body === undefined ? {} : { body }) }];
  return {
    'identity.sign-in-staff': plain(wrongCredentials, { login: 'nobody', password: 'wrong' }),
    'identity.sign-in-pupil': plain(wrongCredentials, { code: club.own.code, personId: club.own.pupils[2], pin: '0000' }),
    'identity.class-tiles': plain(anybody), 'identity.sign-out': plain(signedIn), 'identity.me': plain(signedIn), 'identity.my-classes': plain(staff),
    'identity.roster': plain(ownStaff), 'identity.sign-in-cards': plain(ownRoster),
    'identity.reset-pin': [...plain(ownRoster), { about: 'pupil of another class', params: neighboursPupil, audience: nobody }],
    'identity.record-consent': [...plain(ownRoster, consent), { about: 'pupil of another class', params: neighboursPupil, body: consent, audience: nobody }],
    'identity.looks': plain(ownRoster),
    'courses.outline': plain(ownClass), 'courses.lesson': [...plain(ownClass), { about: 'closed lesson', params: closed, audience: ownStaff }],
    'courses.prep': plain(ownStaff), 'courses.open-lesson': plain(ownStaff, { opensAt: new Date(0).toISOString() }), 'courses.picture': plain(anybody),
    'exercises.offline-parts': plain(ownClass),
    'exercises.exercise': [...plain(anybody), { about: 'closed lesson', params: closedExercise, audience: staff }],
    'exercises.wiring': [...plain(anybody), { about: 'closed lesson', params: closedExercise, audience: staff }],
    'exercises.hint': [...plain(ownPupils), { about: 'closed lesson', params: closedExercise, audience: nobody }],
    'workshop.run-python': [...plain(ownPupils, { code: 'print(1)', stdin: '' }), { about: 'closed lesson', params: closedExercise, body: { code: 'print(1)', stdin: '' }, audience: nobody }],
    'workshop.try-python': plain(anybody, { code: 'print(1)', stdin: '' }),
    'workshop.compile': plain(anybody, { source: plainWork.source }),
    'workshop.check': [...plain(ownPupils, attempt()), { about: 'closed lesson', params: closedExercise, body: attempt(), audience: nobody }],
    'workshop.try-check': [...plain(anybody, { work: plainWork }), { about: 'closed lesson', params: closedExercise, body: { work: plainWork }, audience: nobody }],
    'workshop.my-project': plain(ownPupils), 'workshop.hand-ins': plain(ownStaff), 'workshop.hand-in': plain(ownerAndStaff),
    'feedback.comment': plain(ownStaff, { commentId: randomUUID(), anchor: { on: 'work' }, body: 'x' }), 'feedback.comments': plain(ownerAndStaff),
    'feedback.review': plain(ownStaff, { outcome: 'accepted' }), 'feedback.mine': plain(pupils), 'feedback.seen': plain(owner),
    'progress.mine': plain(ownPupils), 'progress.answer': [...plain(ownPupils, answer()), { about: 'closed lesson', params: closed, body: answer(), audience: nobody }],
    'progress.class-grid': plain(ownStaff),
    'operations.apply': plain(signedIn, { deviceId: randomUUID(), operations: [{ opId: randomUUID(), deviceSeq: 1, schema: 1, type: 'none', payload: {}, clientTime: new Date(0).toISOString() }] }),
    'kits.cupboard': plain(ownStaff), 'kits.passports': plain(ownStaff), 'kits.loans': plain(ownStaff), 'kits.add': plain(ownStaff, { kitIds: [randomUUID()], contents: {} }),
    'kits.set-spare': plain(ownStaff, { part: 'wokwi-led', count: 3 }), 'kits.count': kitCases({ shortages: [] }), 'kits.fill': kitCases({}),
    'kits.lend': [...kitCases(lending(club.own.pupils[0])), { about: 'pupil of another class', body: lending(club.neighbour.pupils[0]), audience: nobody }],
    'kits.take-back': kitCases({ loanId: randomUUID(), shortages: [], note: '' }), 'kits.retire': kitCases(),
    'live.open': plain(ownStaff, { liveId: randomUUID(), lessonId: openLesson }), 'live.now': plain(ownClass), 'live.past': plain(ownStaff), 'live.attendance': plain(ownStaff),
  };
}

/** Handlers for machines; they show no names and no work. */
export const forMachines = ['/healthz', '/readyz', '/metrics', '/api/openapi.json', '/api/docs'];

export const valuesFor = ({ club }: Rig, props: Props): Readonly<Record<string, string>> => ({
  classId: club.own.id, personId: club.own.pupils[2] ?? '', lessonId: openLesson, exerciseId: openExercise, stepId: 'recall', level: '1', file: 'board.svg', code: club.own.code,
  handInId: props.handInId, liveId: props.liveId, kitId: props.kitId,
});
