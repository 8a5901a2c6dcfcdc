import { randomUUID } from 'node:crypto';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { routes, routeTable, type RouteId, type RouteSchemas } from '@kindling/contracts';
import { importContent } from '@kindling/courses/api';
import { HANDLED, OPEN_INFRASTRUCTURE, type Handled } from '@kindling/platform-api';
import { contestBodies, putContest, startTestApi, type TestApi, type TestClass } from '@kindling/testing';

const work = { source: { mode: 'text', code: 'void setup(){} void loop(){}' }, diagram: { version: 1, parts: [], connections: [] } };
const perKind = (each: unknown) => ({ club: each, branch: each, tutor: each, pupil: each });
const emptyYear = { foreword: { zh: '', en: '' }, pictures: [], sharing: { at: null, talks: [] }, criteria: perKind([{ id: 'a', title: { zh: 'x', en: 'x' }, weight: 100 }]), seats: perKind(1) };
const lessonId = '01-first-light';
const blank = { zh: '', en: '' };
const libraryPaper = { kind: 'reading', licence: 'own-work', title: { zh: '资料', en: '' }, text: blank, source: '', lessonId: null, shared: false, content: { is: 'link', address: 'https://example.org/' } };
const plannedEvent = { kind: 'salon', title: { zh: '周末沙龙', en: '' }, text: { zh: '来玩', en: '' }, where: { zh: '教室', en: '' }, startsAt: '2030-01-05T01:00:00Z', endsAt: '2030-01-05T03:00:00Z', familyPlaces: 10, classes: [], contact: '', needs: '' };
/** A valid body for every route that takes one: a wrong shape would be refused before the permission is asked. */
const bodies: Partial<Record<RouteId, () => unknown>> = {
  'identity.record-consent': () => ({ given: true, basis: 'paper-form', version: '1' }),
  'identity.preview-roster': () => ({ rows: [{ name: '张小禾', tile: null }] }),
  'identity.import-roster': () => ({ rows: [{ personId: randomUUID(), name: 'x', tile: null, joins: false, namesake: true, consentOnPaper: false }] }),
  'identity.edit-pupil': () => ({ name: '张小禾', tile: 1 }),
  'identity.archive-pupil': () => ({ archived: false }),
  'identity.start-term': () => ({ newClassId: randomUUID(), name: 'x', courseId: 'maker-club-1', pupilIds: [], archiveOld: false }),
  'identity.erase-pupil': () => ({ name: 'somebody else' }),
  'identity.cards-pdf': () => ({ language: 'zh', origin: 'http://127.0.0.1' }),
  'exercises.wiring-sheet': () => ({ title: 'x', diagram: work.diagram, language: 'zh' }),
  'review.add-slides': () => ({ uploadId: randomUUID() }),
  'calendar.open-feed': () => ({}),
  'courses.open-lesson': () => ({ opensAt: null }),
  'workshop.check': () => ({ attemptId: randomUUID(), work }),
  'workshop.remix': () => ({ newProjectId: randomUUID(), revisionId: randomUUID(), title: 'mine' }),
  'workshop.hide-project': () => ({ hidden: true }),
  'workshop.run-python': () => ({ code: 'print(1)', stdin: '' }),
  'feedback.comment': () => ({ commentId: randomUUID(), anchor: { on: 'work' }, body: 'x' }),
  'feedback.review': () => ({ outcome: 'accepted' }),
  'reviews.claim': () => ({ handInIds: [randomUUID()] }),
  'reviews.answer': () => ({ handInIds: [randomUUID()], outcome: 'accepted', body: '' }),
  'reviews.set': () => ({ volunteers: false }),
  'notices.read': () => ({}), 'digest.choose': () => ({ email: null, language: 'zh' }),
  'peer.start': () => ({ roundId: randomUUID() }),
  'peer.release': () => ({ without: [] }),
  'peer.write': () => ({ stars: ['a', 'b'], wish: 'c' }),
  'feedback.mark': () => ({ level: 3 }),
  'feedback.speak': () => ({ type: 'audio/webm', durationMs: 900, base64: `GkXfow${'A'.repeat(38)}` }),
  'progress.answer': () => ({ answerId: randomUUID(), answer: { kind: 'choice', itemId: 'q1', choiceId: 'a' } }),
  'authoring.create': () => ({ from: null }),
  'authoring.save': () => ({ revision: 0, saveId: randomUUID(), draft: { lesson: { title: blank, goal: blank, minutes: 1, concepts: [], steps: [], prep: { goal: blank, timing: blank, likelyErrors: [blank, blank, blank], askThis: blank, script: blank } }, exercises: [] } }),
  'authoring.remove': () => ({ removed: false }),
  'authoring.lint': () => ({}),
  'authoring.publish': () => ({ revision: 0, note: '' }),
  'authoring.add-film': () => ({ uploadId: randomUUID() }),
  'authoring.add-picture': () => ({ base64: 'AAAA' }),
  'line.report': () => ({ kbitPerSecond: 180, roundTripMs: 320 }),
  'photos.open-door': () => ({ subject: { on: 'exercise', exerciseId: '01-light-up' } }),
  'kits.add': () => ({ kitIds: [randomUUID()], contents: { 'wokwi-led': 2 } }),
  'kits.lend': () => ({ loanId: randomUUID(), personIds: [randomUUID()] }),
  'kits.take-back': () => ({ loanId: randomUUID(), shortages: [], note: '' }),
  'kits.count': () => ({ shortages: [] }),
  'kits.fill': () => ({}),
  'pairs.join': () => ({ personId: randomUUID(), pin: '1234' }),
  'materials.put': () => libraryPaper,
  'kits.set-spare': () => ({ part: 'wokwi-led', count: 1 }),
  ...contestBodies,
  'progress.hide-post': () => ({ hidden: true }), 'progress.answer-survey': () => ({ answers: [{ questionId: 'q', choiceId: 'a' }] }),
  'progress.assign': () => ({ assignmentId: randomUUID(), lessonId, stepId: 'recall', pupilIds: [randomUUID()], kind: 'revisit', hintLevel: null, note: '' }),
  'progress.set-weights': () => ({ steps: 1, quiz: 1, handIns: 1, attendance: 1 }),
  'decks.finish': () => ({ uploadId: randomUUID(), title: '我的课件' }),
  'live.open': () => ({ liveId: randomUUID(), lessonId }),
  'timetable.add-series': () => ({ seriesId: randomUUID(), weekday: 5, time: '18:30', minutes: 90, startsOn: '2030-01-01', endsOn: '2030-06-30', tutorId: randomUUID() }),
  'timetable.change-day': () => ({ do: 'restore' }),
  'live.correct-attendance': () => ({ present: true, reason: 'x' }),
  'live.write-hand-over': () => ({ text: 'x' }),
  'recording.set': () => ({ keepsVoice: false, keepDays: 30 }),
  'events.write': () => ({ place: { schoolId: randomUUID(), branchId: null }, details: plannedEvent }),
  'events.plan-series': () => ({ seriesId: randomUUID(), place: { schoolId: randomUUID(), branchId: null }, details: plannedEvent, eventIds: [randomUUID(), randomUUID()] }),
  'events.change-state': () => ({ to: 'published' }),
  'events.set-kit-list': () => ({ perKit: 2, parts: {} }), 'events.add-photo': () => ({ base64: 'AAAA', caption: { zh: '', en: '' } }), 'events.set-photo': () => ({ to: 'kept' }), 'events.mark-photo': () => ({ personIds: [] }), 'events.add-material': () => ({ uploadId: randomUUID() }),
  'events.poster': () => ({ language: 'zh', origin: 'http://127.0.0.1' }),
  'events.reply': () => ({ coming: true }),
  'events.family-slips': () => ({ language: 'zh', origin: 'http://127.0.0.1', personIds: [randomUUID()] }),
  'badges.award': () => ({ credentialId: randomUUID(), achievement: 'helper', origin: 'http://127.0.0.1' }),
  'badges.revoke': () => ({ reason: 'x' }),
  'badges.my-certificate': () => ({ language: 'zh', origin: 'http://127.0.0.1' }),
  'badges.certificates': () => ({ credentialIds: [randomUUID()], language: 'zh', origin: 'http://127.0.0.1' }),
  'volunteers.confirm': () => ({ sourceIds: [randomUUID()] }),
  'volunteers.proof': () => ({ language: 'zh', origin: 'http://127.0.0.1', from: '2026-01-01', to: '2026-12-31' }),
  'volunteers.decide': () => ({ decision: 'approve', ids: [randomUUID()] }),
  'volunteers.proofs': () => ({ language: 'zh', origin: 'http://127.0.0.1', from: '2026-01-01', to: '2026-12-31', personIds: [randomUUID()] }),
  'volunteers.set-sheet': () => ({ backgroundOn: null, backgroundEnds: null, pledgeOn: null, pledgeEnds: null, training: [], evenings: [], availability: '' }),
  'review.open': () => ({ reviewId: randomUUID() }), 'review.step': () => ({ to: 'judging' }), 'review.publish': () => ({ published: false }), 'review.nominate': () => ({ kind: 'club', subjectId: randomUUID(), reason: 'x' }), 'review.score': () => ({ conflict: true, points: {} }),
  'review.set': () => emptyYear, 'review.write-club': () => ({ did: 'x', hard: '', next: '' }), 'review.nominate-pupil': () => ({ personId: randomUUID(), reason: 'x' }), 'review.certificates': () => ({ language: 'zh', origin: 'http://127.0.0.1' }), 'review.class-certificates': () => ({ language: 'zh', origin: 'http://127.0.0.1' }),
  'stand-ins.ask': () => ({ personId: randomUUID() }),
  'volunteers.assign': () => ({ classIds: [], eventIds: [] }),
  'volunteers.set-path': () => ({ steps: [{ id: 'platform', title: { zh: 'x', en: 'x' }, kind: 'noted' }] }),
  'recruiting.decide': () => ({ decision: 'approve' }),
  'plan.put-activity': () => ({ year: 2026, title: 'x', goal: '', ownerId: null, schoolId: null, startsOn: '2026-09-01', endsOn: '2026-12-31', wantedSessions: 0, state: 'planned', budget: [] }),
  'partners.link': () => ({}),
  'partners.put': () => ({ name: '科技馆', kind: 'museum', gives: '', contact: '' }),
  'plan.add-record': () => ({ recordId: randomUUID(), year: 2026, heldOn: '2026-09-10', title: 'x', body: '', file: null }),
  'overview.report': () => ({ from: '2026-01-01', to: '2026-12-31', format: 'pdf', language: 'zh' }),
  'replay.add-note': () => ({ noteId: randomUUID(), atMs: 0, text: 'x' }),
};
/** Who of the own class uses it. */
const pupilsOwn: readonly RouteId[] = ['workshop.check', 'pairs.mine', 'pairs.join', 'pairs.leave', 'workshop.my-project', 'workshop.remix', 'workshop.versions', 'workshop.version', 'progress.mine', 'progress.answer', 'exercises.hint', 'feedback.seen', 'progress.my-assignments', 'progress.assignment-seen', 'progress.answer-survey', 'progress.review', 'line.report', 'photos.open-door', 'photos.close-door', 'photos.mine', 'peer.mine', 'peer.task', 'peer.write', 'progress.review',
  'events.reply'];

interface Found { readonly name: string; readonly handled: Handled | undefined; readonly open: boolean }

describe('every route', () => {
  let api: TestApi;
  let found: Found[];
  let objects: Record<string, string>;

  beforeAll(async () => {
    api = await startTestApi();
    found = handlers(api);
    objects = { ...(await objectsOf(api, api.club.own)), ...(await putContest(api.db, api.club)), uploadId: randomUUID() };
    await api.db.query("insert into upload (id, purpose, place_id, person_id, name, size) values ($1, 'material', $2, $3, 'x.pdf', 4)", [objects['uploadId'], api.club.own.id, api.club.organiser]);
  });
  afterAll(async () => { await api.stop(); });

  it('has a handler, and every handler has a route or is for machines', () => {
    const handled = found.flatMap((each) => (each.handled ? [each.handled.routeId] : []));
    expect(handled.sort()).toEqual(Object.keys(routeTable).sort());
    expect(found.filter((each) => !each.handled && !each.open).map((each) => each.name)).toEqual([]);
  });

  it('has a schema for its answer and a sentence that says who may use it', () => {
    for (const { handled } of found) {
      if (!handled) continue;
      expect(routes[handled.routeId].response).toBeDefined();
      const { access } = handled;
      expect(('policy' in access ? access.policy.says : access.says).length).toBeGreaterThan(20);
    }
  });

  it.each((Object.keys(routeTable) as RouteId[]).map((id) => [id]))('%s refuses visitors, other classes and other schools', async (id) => {
    const access = found.find((each) => each.handled?.routeId === id)?.handled?.access;
    if (!access) throw new Error(`${id} has no access rule`);
    const schemas: RouteSchemas = routes[id];
    if (access.kind !== 'within' && access.kind !== 'at-place') {
      const visitor = await api.as(null);
      const answer = await visitor.call(id, request(id));
      if (access.kind === 'signed-in') expect(answer.status).toBe(401);
      else expect(answer.status).toBeLessThan(500);
      return;
    }
    if (schemas.body && !bodies[id]) throw new Error(`${id} has no example body here`);
    expect((await (await api.as(null)).call(id, request(id))).status).toBe(401);
    const { own, neighbour, foreign, foreignOrganiser, organiser } = api.club;
    const outsiders = access.kind === 'at-place' ? [own.pupils[0], foreign.teacher, foreign.tutor, foreign.pupils[0], foreignOrganiser] : [neighbour.teacher, neighbour.tutor, neighbour.pupils[0], foreign.teacher, foreign.pupils[0], foreignOrganiser];
    for (const outsider of outsiders) {
      const answer = await (await api.as(outsider ?? null)).call(id, request(id));
      expect([403, 404]).toContain(answer.status);
    }
    const insider = await api.as(access.kind === 'at-place' ? organiser : pupilsOwn.includes(id) ? (own.pupils[0] ?? null) : own.teacher);
    expect([401, 403]).not.toContain((await insider.call(id, request(id))).status);
  });

  it('shows pupils to staff only where the look is written down first', async () => {
    await importContent(api.db, 'content');
    const marks = [...api.club.own.pupils, '张小禾', '马晓兰', '李阳'];
    const showing: RouteId[] = [];
    for (const { handled } of found) {
      if (!handled || handled.access.kind === 'everyone') continue;
      await api.db.query('delete from audit_entry');
      const answer = await (await api.as(api.club.own.teacher)).call(handled.routeId, request(handled.routeId));
      if (!answer.error && marks.some((mark) => JSON.stringify(answer.body).includes(mark))) showing.push(handled.routeId);
      const [looks] = await api.db.query<{ n: number }[]>('select count(*)::int n from audit_entry where action = $1 and actor_id = $2 and class_id = $3', [handled.routeId, api.club.own.teacher, api.club.own.id]);
      expect({ route: handled.routeId, looks: looks?.n }).toEqual({ route: handled.routeId, looks: !answer.error && handled.shows === 'pupils' ? 1 : 0 });
      if (showing.includes(handled.routeId)) expect({ route: handled.routeId, shows: handled.shows }).toEqual({ route: handled.routeId, shows: 'pupils' });
    }
    expect(showing).toEqual(expect.arrayContaining(['identity.roster', 'identity.sign-in-cards', 'workshop.hand-ins', 'workshop.hand-in', 'progress.class-grid', 'workshop.projects', 'workshop.project']));
  }, 60_000);

  function request(id: RouteId): Record<string, never> {
    const { own } = api.club;
    const values: Record<string, string | number> = {
      classId: own.id, schoolId: own.schoolId, branchId: api.club.branch, personId: own.pupils[0] ?? '', lessonId, exerciseId: id.endsWith('-python') ? '13-run' : '01-light-up', stepId: 'recall', level: 1, ownLessonId: 'own-0123456789ab', number: 1, file: 'board.svg', code: own.code, purpose: 'material', placeId: own.id, materialId: randomUUID(), kitId: randomUUID(), measure: 'people', year: 2026, activityId: randomUUID(), partnerId: randomUUID(), recordId: randomUUID(), credentialId: randomUUID(), nominationId: randomUUID(), reviewId: randomUUID(), assignmentId: randomUUID(), postId: randomUUID(), attemptId: randomUUID(),
      noteId: randomUUID(), seriesId: randomUUID(), on: '2030-01-04', calendar: `${'A'.repeat(43)}.ics`, deckId: randomUUID(), uploadId: randomUUID(), at: 0, page: 0, size: 'small', criterion: 'works', voiceId: randomUUID(), roundId: randomUUID(), taskId: randomUUID(), ...objects,
      doorToken: 'A'.repeat(22), photoId: randomUUID(),
      token: 'A'.repeat(/^(judging|partners)\./.test(id) ? 43 : 12), fileId: randomUUID(), judgeId: randomUUID(), appealId: randomUUID(), rehearsalId: randomUUID(), joinCode: 'NOBODY', applicationId: randomUUID(),
    };
    const names = [...routeTable[id][1].matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
    const body = bodies[id]?.();
    return { params: Object.fromEntries(names.map((name) => [name, values[name] ?? ''])), ...(body === undefined ? {} : { body }) } as unknown as Record<string, never>;
  }
});

function handlers(api: TestApi): Found[] {
  const [scanner, reflector] = [new MetadataScanner(), new Reflector()];
  const controllers = [...api.app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ instance }) => {
    const target = instance as Record<string, (...parts: unknown[]) => unknown>;
    return scanner.getAllMethodNames(Object.getPrototypeOf(target) as object).flatMap((name): Found[] => {
      const method = target[name];
      if (!method || Reflect.getMetadata('path', method) === undefined) return [];
      return [{ name: `${target.constructor?.name ?? ''}.${name}`, handled: reflector.get<Handled | undefined>(HANDLED, method), open: reflector.get<boolean | undefined>(OPEN_INFRASTRUCTURE, method) === true }];
    });
  });
}

/** One hand-in, one live class and one shared project of the own class, to be asked for by outsiders. */
async function objectsOf(api: TestApi, own: TestClass): Promise<{ handInId: string; liveId: string; projectId: string; revisionId: string; eventId: string; photoId: string }> {
  const [exerciseProjectId, exerciseRevisionId, projectId, revisionId, handInId, liveId] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string];
  const pupil = own.pupils[0];
  await api.db.query('insert into project (id, owner_id, class_id, exercise_id) values ($1, $2, $3, $4)', [exerciseProjectId, pupil, own.id, '01-light-up']);
  await api.db.query("insert into project (id, owner_id, class_id, title, shared_at) values ($1, $2, $3, 'lamp', now())", [projectId, pupil, own.id]);
  for (const [id, of] of [[exerciseRevisionId, exerciseProjectId], [revisionId, projectId]]) await api.db.query("insert into revision (id, project_id, device_id, work) values ($1, $2, 'd', $3)", [id, of, JSON.stringify(work)]);
  await api.db.query(`insert into hand_in (id, project_id, revision_id, pupil_id, class_id, exercise_id, round, state, verdict) values ($1, $2, $3, $4, $5, '01-light-up', 1, 'waiting', 'unchecked')`, [handInId, exerciseProjectId, exerciseRevisionId, pupil, own.id]);
  await api.db.query("insert into live_class (id, class_id, lesson_id, tutor_id, state, closed_at) values ($1, $2, $3, $4, 'closed', now())", [liveId, own.id, lessonId, own.tutor]);
  const eventId = randomUUID();
  await api.db.query("insert into club_event (id, school_id, kind, state, title_zh, title_en, text_zh, text_en, where_zh, where_en, starts_at, ends_at, family_places, contact, needs, created_by) values ($1, $2, 'salon', 'published', '沙龙', '', 'x', '', 'x', '', now(), now() + interval '1 hour', 5, '', '', $3)", [eventId, own.schoolId, own.teacher]);
  await api.db.query('insert into event_class (event_id, class_id, places) values ($1, $2, 5)', [eventId, own.id]);
  const photoId = randomUUID();
  await api.db.query("insert into event_photo (id, event_id, caption_zh, caption_en, width, height, small, large) values ($1, $2, '', '', 1, 1, '\\x00', '\\x00')", [photoId, eventId]);
  return { handInId, liveId, projectId, revisionId, eventId, photoId };
}
