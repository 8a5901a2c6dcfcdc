import { createHash, randomUUID } from 'node:crypto';
import { uploadLimits } from '@kindling/contracts';
import { sendUp, startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { importContent } from '@kindling/courses/api';
import { readXlsx } from '@kindling/sheets';
import { strFromU8, unzipSync } from 'fflate';
import { provincePack } from '../domain/index.ts';
import { film, foundContest, photo, placesOf, putEntry, seatJudge, testRules, wholeSheet, write, type TestRound } from './contest-test-round.ts';

describe('contests', () => {
  let api: TestApi;
  beforeEach(async () => { api = await startTestApi(); });
  afterEach(async () => { await api.stop(); });
  const own = () => api.club.own;
  const pupil = (at = 0): Promise<TestClient> => api.as(own().pupils[at] ?? '');

  /** A project with a circuit, saved, as the bench leaves it. */
  async function putProject(ownerId: string): Promise<string> {
    const projectId = randomUUID();
    const work = { source: { mode: 'text', code: 'void setup() { pinMode(13, OUTPUT); }\nvoid loop() {}\n' }, diagram: { version: 1, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 0 }], connections: [] } };
    await api.db.query("insert into project (id, owner_id, class_id, title) values ($1, $2, $3, '小夜灯')", [projectId, ownerId, own().id]);
    await api.db.query("insert into revision (id, project_id, device_id, work) values ($1, $2, 'd', $3)", [randomUUID(), projectId, JSON.stringify(work)]);
    return projectId;
  }
  async function sendFile(client: TestClient, entryId: string, kind: 'video' | 'photo', bytes: Buffer) {
    const { uploadId } = await sendUp(client, { purpose: `contest-${kind}`, placeId: entryId }, bytes);
    return client.call('contests.file-finish', { params: { entryId }, body: { fileId: randomUUID(), uploadId, kind } });
  }

  it('lets a team bring a work and all that goes with it, and runs it on the server when it is handed in', async () => {
    const { contestId } = await foundContest(api);
    const [first, entryId, teacher] = [await pupil(), randomUUID(), await api.as(own().teacher)];
    const enter = (memberIds: string[], id: string = entryId) => first.call('contests.enter', { params: { classId: own().id, contestId }, body: { entryId: id, title: '萤火队', memberIds } });
    expect((await enter([own().pupils[1] ?? ''])).status).toBe(404);
    expect((await enter([own().pupils[0] ?? '', api.club.neighbour.pupils[0] ?? ''])).status).toBe(404);
    expect((await enter([own().pupils[0] ?? '', own().pupils[1] ?? ''])).status).toBe(200);
    expect((await enter([own().pupils[0] ?? '', own().pupils[1] ?? ''])).status).toBe(200);
    expect(await enter([own().pupils[0] ?? ''], randomUUID())).toMatchObject({ error: { code: 'contest.already-in' } });

    const step = (name: 'hand-in' | 'take-back') => first.call('contests.entry-step', { params: { entryId }, body: { step: name } });
    expect(await step('hand-in')).toMatchObject({ error: { code: 'contest.not-whole' } });
    const [mine, foreign] = [await putProject(own().pupils[1] ?? ''), await putProject(own().pupils[2] ?? '')];
    expect((await first.call('contests.set-work', { params: { entryId }, body: { projectId: foreign } })).status).toBe(404);
    await first.get('contests.set-work', { params: { entryId }, body: { projectId: mine } });
    expect(await sendFile(first, entryId, 'video', film(59))).toMatchObject({ error: { code: 'contest.video-length', params: { seconds: 59 } } });
    expect(await sendFile(first, entryId, 'video', Buffer.from('MZ a program'))).toMatchObject({ error: { code: 'contest.file-unknown' } });
    expect((await sendFile(first, entryId, 'video', Buffer.concat([film(75), Buffer.alloc(uploadLimits.partBytes)]))).body).toMatchObject({ mime: 'video/mp4', seconds: 75 });
    expect(await sendFile(first, entryId, 'photo', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<script>')]))).toMatchObject({ error: { code: 'contest.file-unknown' } });
    for (const note of ['taken at 30.6586N', 'b']) expect((await sendFile(first, entryId, 'photo', photo(note))).body).toMatchObject({ mime: 'image/webp' });
    const [kept] = await api.db.query<{ n: number }[]>("select count(*)::int n from contest_file where entry_id = $1 and position('30.6586'::bytea in bytes) > 0", [entryId]);
    expect(kept?.n).toBe(0);
    expect((await first.call('contests.authorise', { params: { entryId }, body: { given: true, namesShown: true } })).status).toBe(403);
    await teacher.get('contests.authorise', { params: { entryId }, body: { given: true, namesShown: true } });

    expect((await step('hand-in')).body).toEqual({ state: 'entered', machine: { passed: 1, total: 1 } });
    const entry = await (await pupil(1)).get('contests.entry', { params: { entryId } });
    expect(entry.checks.every(({ done }) => done)).toBe(true);
    expect(entry.log.map(({ what }) => what)).toEqual(['saved']);
    expect(await sendUp(first, { purpose: 'contest-photo', placeId: entryId }, photo('late'))).toMatchObject({ status: 409, code: 'contest.not-now' });
    expect((await step('take-back')).body).toMatchObject({ state: 'draft' });
    const pdf = await teacher.get('contests.log', { params: { entryId } });
    expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);

  it('shows an entry to its team and those who look after the class, and to nobody else', async () => {
    const { contestId } = await foundContest(api);
    const entryId = await putEntry(api, contestId, { classId: own().id, pupil: own().pupils[0] ?? '', title: '一号' });
    const asked = async (who: string) => (await (await api.as(who)).call('contests.entry', { params: { entryId } })).status;
    const { neighbour, foreign, organiser, foreignOrganiser } = api.club;
    expect(await Promise.all([own().pupils[0] ?? '', own().teacher, own().tutor].map(asked))).toEqual([200, 200, 200]);
    expect(await Promise.all([own().pupils[1] ?? '', neighbour.pupils[0] ?? '', neighbour.teacher, foreign.teacher, foreignOrganiser].map(asked))).toEqual([403, 404, 404, 404, 404]);
    const board = await (await api.as(organiser)).get('contests.board', { params: { contestId } });
    expect(board.entries).toMatchObject([{ number: 1, title: '一号', members: 1 }]);
    expect(JSON.stringify(board)).not.toContain('张小禾');
    for (const stranger of [foreignOrganiser, own().teacher, own().pupils[0] ?? '']) expect((await (await api.as(stranger)).call('contests.board', { params: { contestId } })).status).toBe(404);
    expect((await (await api.as(organiser)).call('contests.create', { params: { branchId: api.club.branch }, body: { contestId: randomUUID(), title: { zh: '赛', en: 'c' }, brief: { zh: '赛', en: 'c' }, exerciseId: null, schoolIds: [foreign.schoolId], rounds: [{ level: 'single', slots: 0 }], rules: testRules } })).status).toBe(404);
  });

  const stepper = ({ contestId, organiser }: TestRound) => (roundId: string, step: 'start-judging' | 'freeze' | 'sign' | 'publish') => organiser.call('contests.step', { params: { contestId, roundId }, body: { step } });
  /** Judges the round with one judge: the entries in the order of their places. */
  async function judgeRound(contest: TestRound, roundId: string, best: readonly string[]): Promise<void> {
    const step = stepper(contest);
    expect((await step(roundId, 'start-judging')).status).toBe(200);
    const judge = await seatJudge(api, contest, roundId, '评委');
    await contest.organiser.get('contests.spread', { params: { contestId: contest.contestId, roundId }, body: {} });
    const operations = best.flatMap((entryId, at) => wholeSheet(entryId, 4 - at, 4 - at));
    await write(judge.client, judge.token, operations);
    await judge.client.get('judging.sign', { params: { token: judge.token }, body: { operations: operations.length } });
  }

  it('takes teams up the ladder, keeps their way, freezes the board, hears appeals, and leaves evidence behind', async () => {
    const contest = await foundContest(api, [{ level: 'school', slots: 2 }, { level: 'county', slots: 1 }, { level: 'city', slots: 0 }], { ...testRules, border: 0 });
    const { contestId, organiser, roundIds: [school = '', county = '', city = ''] } = contest;
    const step = stepper(contest);
    expect(await step(school, 'start-judging')).toMatchObject({ error: { code: 'contest.no-entries' } });
    const [a = '', b = '', c = ''] = await Promise.all([0, 1, 2].map(async (at) => { await Promise.resolve(); return at; })).then(async (all) => { const ids: string[] = []; for (const at of all) ids.push(await putEntry(api, contestId, { classId: own().id, pupil: own().pupils[at] ?? '', title: `${'甲乙丙'[at] ?? ''}队` })); return ids; });
    await judgeRound(contest, school, [b, a, c]);
    const shown = async () => (await (await pupil()).get('contests.of-class', { params: { classId: own().id } })).contests[0]?.rounds[0];
    expect((await shown())?.lines.map(({ title }) => title)).toEqual(['乙队', '甲队', '丙队']);
    await step(school, 'freeze');
    // A late change of mind does not reach the pupils' board until it is published.
    await api.db.query("update contest_judge set state = 'accepted'");
    const late = await seatJudge(api, contest, school, '后来的评委');
    await api.db.query('insert into contest_task (judge_id, entry_id) select $1, unnest($2::uuid[])', [late.judgeId, [a, b, c]]);
    const changed = [a, b, c].flatMap((entryId) => wholeSheet(entryId, entryId === a ? 4 : 0, entryId === a ? 4 : 0));
    await write(late.client, late.token, changed);
    expect((await shown())?.lines.map(({ title }) => title)).toEqual(['乙队', '甲队', '丙队']);
    await api.db.query("update contest_judge set state = 'signed'");
    expect((await step(school, 'publish'))).toMatchObject({ error: { code: 'contest.not-now' } });
    expect((await step(school, 'sign')).status).toBe(200);
    const wayOfA = async () => (await (await pupil()).get('contests.entry', { params: { entryId: a } })).way;
    expect(await wayOfA()).toEqual([{ roundId: school, level: 'school', standing: null }]);
    expect((await step(school, 'publish')).status).toBe(200);
    expect(await wayOfA()).toMatchObject([{ standing: { place: 1, award: 'goes-on' } }, { roundId: county, standing: null }]);
    expect((await shown())?.lines.map(({ title, advances }) => [title, advances])).toEqual([['甲队', true], ['乙队', true], ['丙队', false]]);

    await judgeRound(contest, county, [b, a]);
    await step(county, 'sign');
    await step(county, 'publish');
    await judgeRound(contest, city, [b]);
    await step(city, 'sign');
    await step(city, 'publish');
    const team = await (await pupil(1)).get('contests.entry', { params: { entryId: b } });
    const told = (way: typeof team.way) => way.map(({ level, standing }) => [level, standing?.place, standing?.of, standing?.award]);
    expect(told(team.way)).toEqual([['school', 2, 3, 'goes-on'], ['county', 1, 2, 'goes-on'], ['city', 1, 1, 'first']]);
    const ofClass = (await (await api.as(own().teacher)).get('contests.of-class', { params: { classId: own().id } })).contests[0]?.entries ?? [];
    expect(told(ofClass.find(({ id }) => id === a)?.way ?? [])).toEqual([['school', 1, 3, 'goes-on'], ['county', 2, 2, null]]);
    expect(told((await organiser.get('contests.board', { params: { contestId } })).entries.find(({ id }) => id === c)?.way ?? [])).toEqual([['school', 3, 3, null]]);

    const appealId = randomUUID();
    await (await pupil(2)).get('contests.appeal', { params: { entryId: c }, body: { appealId, roundId: school, text: '第二项没有看我们的视频。' } });
    expect(await (await pupil(2)).call('contests.appeal', { params: { entryId: c }, body: { appealId: randomUUID(), roundId: school, text: '再来' } })).toMatchObject({ status: 409 });
    const heard = async () => (await (await pupil(2)).get('contests.entry', { params: { entryId: c } })).appeals;
    expect(await heard()).toMatchObject([{ id: appealId, roundId: school, level: 'school', state: 'open', answer: '', answeredAt: null }]);
    await organiser.get('contests.answer-appeal', { params: { contestId, appealId }, body: { outcome: 'upheld', answer: '请评委再看一遍。' } });
    expect(await heard()).toMatchObject([{ state: 'upheld', answer: '请评委再看一遍。' }]);
    expect((await (await pupil(0)).get('contests.entry', { params: { entryId: a } })).appeals).toEqual([]);
    const board = await organiser.get('contests.board', { params: { contestId } });
    expect(board.appeals).toMatchObject([{ state: 'upheld', entryNumber: 3 }]);
    expect(board.rounds.map(({ state }) => state)).toEqual(['judging', 'published', 'published']);
    expect(placesOf(board.rounds[1])[0]).toMatchObject({ entryId: b, place: 1 });

    await api.db.query('update contest_entry set names_shown = true where id = $1', [a]);
    const certificates = await organiser.get('contests.certificates', { params: { contestId, roundId: county } });
    expect(Buffer.from(certificates.base64, 'base64').toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
    for (const path of [`rounds/${county}/pack`, `entries/${a}/pack`]) {
      const files = await packed(contest, path);
      const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as { files: { path: string; sha256: string }[] };
      expect(manifest.files.length).toBeGreaterThan(5);
      for (const { path: name, sha256 } of manifest.files) expect(createHash('sha256').update(files[name] ?? '').digest('hex')).toBe(sha256);
    }
  }, 60_000);

  async function packed({ contestId, organiser }: TestRound, path: string): Promise<Record<string, Uint8Array>> {
    const answer = await fetch(`${api.url}/api/contests/${contestId}/${path}`, { headers: { cookie: organiser.cookie } });
    expect(answer.headers.get('content-type')).toBe('application/zip');
    return unzipSync(new Uint8Array(await answer.arrayBuffer()));
  }

  it('hands evidence on in the shape that was asked for, without a name that its family did not allow', async () => {
    const contest = await foundContest(api);
    const { contestId, organiser, roundIds: [roundId = ''] } = contest;
    const code = 'void setup() {} // 张小禾写的\nvoid loop() {}\n';
    const [one, two] = [await putEntry(api, contestId, { classId: own().id, pupil: own().pupils[0] ?? '', title: '灯/一', code }), await putEntry(api, contestId, { classId: own().id, pupil: own().pupils[1] ?? '', title: '灯二', code })];
    const [named] = await api.db.query<{ name: string }[]>('select name from person where id = $1', [own().pupils[0]]);
    await api.db.query("update contest_entry set work = replace(work::text, '张小禾', $2)::jsonb where id = any($1)", [[one, two], named?.name]);
    const coded = (entryId: string, given: string | null) => organiser.call('contests.set-code', { params: { contestId, entryId }, body: { code: given } });
    expect((await coded(one, 'GS26-017')).status).toBe(200);
    expect(await coded(two, 'GS26-017')).toMatchObject({ error: { code: 'contest.code-taken' } });
    await organiser.get('contests.set-pack', { params: { contestId }, body: { pack: provincePack } });
    expect((await organiser.call('contests.set-pack', { params: { contestId }, body: { pack: { ...provincePack, folder: '../{team}' } } })).status).toBe(400);
    await stepper(contest)(roundId, 'start-judging');

    const files = await packed(contest, `rounds/${roundId}/pack`);
    const school = (await organiser.get('contests.board', { params: { contestId } })).entries[0]?.schoolName.zh ?? '';
    const [folder, other] = [`entries/GS26-017_${school}_灯_一`, `entries/2_${school}_灯二`];
    expect(Object.keys(files).filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)).sort()).toEqual(['entry.json', '工程日志.json', '工程日志.pdf', '接线图.json', '接线图.pdf', '接线表.csv', '演示视频.mp4', '程序.ino']);
    expect(Buffer.from(files[`${folder}/接线图.pdf`] ?? []).subarray(0, 5).toString()).toBe('%PDF-');
    const table = readXlsx(files['参赛作品汇总表.xlsx'] ?? new Uint8Array());
    expect(table.ok && table.value.map((row) => row.slice(0, 2))).toEqual([['授权码', '作品名称'], ['GS26-017', '灯/一'], ['', '灯二']]);
    expect(strFromU8(files[`${other}/程序.ino`] ?? new Uint8Array())).toContain('■');
    for (const [path, bytes] of Object.entries(files)) if (!/\.(pdf|mp4|xlsx)$/.test(path)) expect([path, strFromU8(bytes).includes(named?.name ?? '?')]).toEqual([path, false]);
    await api.db.query('update contest_entry set names_shown = true where id = $1', [one]);
    expect(strFromU8((await packed(contest, `rounds/${roundId}/pack`))[`${folder}/程序.ino`] ?? new Uint8Array())).toContain(named?.name ?? '?');
  }, 60_000);

  it('asks of a team what the contest was founded with, and no more', async () => {
    const asks = { items: ['photos' as const], video: { least: 10, most: 20 }, photos: { least: 1, most: 1 }, teamMost: 1 };
    const { contestId } = await foundContest(api, undefined, { ...testRules, asks });
    const [first, entryId] = [await pupil(), randomUUID()];
    const enter = (memberIds: string[]) => first.call('contests.enter', { params: { classId: own().id, contestId }, body: { entryId, title: '独行', memberIds } });
    expect(await enter(own().pupils.slice(0, 2))).toMatchObject({ error: { code: 'contest.team-too-big', params: { most: 1 } } });
    expect((await enter(own().pupils.slice(0, 1))).status).toBe(200);
    const entry = () => first.get('contests.entry', { params: { entryId } });
    expect((await entry()).checks).toEqual([{ item: 'work', done: false }, { item: 'photos', done: false }, { item: 'authorisation', done: false }]);
    expect(await sendFile(first, entryId, 'video', film(60))).toMatchObject({ error: { code: 'contest.video-length', params: { least: 10, most: 20 } } });
    expect((await sendFile(first, entryId, 'photo', photo('a'))).status).toBe(200);
    expect(await sendUp(first, { purpose: 'contest-photo', placeId: entryId }, photo('b'))).toMatchObject({ code: 'contest.full' });
    expect((await entry()).checks[1]).toEqual({ item: 'photos', done: true });
  }, 60_000);

  it('opens its task to the schools that may enter while the lesson is closed: to be tried and checked, without hints or wiring', async () => {
    await importContent(api.db, 'content');
    const work = { source: { mode: 'text' as const, code: 'void setup() {}\nvoid loop() {}\n' }, diagram: { version: 1 as const, parts: [], connections: [] } };
    const [first, stranger] = [await pupil(), await api.as(api.club.foreign.pupils[0] ?? '')];
    const look = async (who: TestClient) => (await who.call('exercises.exercise', { params: { exerciseId: '07-night-light' } })).status;
    const check = async (who: TestClient, classId: string) => (await who.call('workshop.check', { params: { classId, exerciseId: '07-night-light' }, body: { attemptId: randomUUID(), work } })).status;
    expect([await look(first), await check(first, own().id)]).toEqual([403, 403]);
    const contest = await foundContest(api, undefined, testRules, '07-night-light');
    expect(await first.get('exercises.exercise', { params: { exerciseId: '07-night-light' } })).toMatchObject({ id: '07-night-light', hintLevels: 0, kind: 'circuit' });
    expect(await check(first, own().id)).toBe(200);
    expect((await first.call('exercises.wiring', { params: { exerciseId: '07-night-light' } })).status).toBe(403);
    expect((await first.call('exercises.hint', { params: { classId: own().id, exerciseId: '07-night-light', level: 1 } })).status).toBe(404);
    expect([await look(stranger), await check(stranger, api.club.foreign.id)]).toEqual([403, 403]);
    expect((await contest.organiser.get('contests.board', { params: { contestId: contest.contestId } })).exerciseId).toBe('07-night-light');
  }, 60_000);
});
