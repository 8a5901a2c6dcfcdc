import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi } from '@kindling/testing';
import { foundContest, placesOf, points, putEntry, seatJudge, testRules, wholeSheet, write, type TestRound } from './contest-test-round.ts';

describe('judging by link', () => {
  let api: TestApi;
  let round: TestRound;
  let roundId: string;
  let entries: string[];
  beforeEach(async () => {
    api = await startTestApi();
    round = await foundContest(api);
    roundId = round.roundIds[0] ?? '';
    entries = [];
    for (const [at, pupil] of api.club.own.pupils.entries()) entries.push(await putEntry(api, round.contestId, { classId: api.club.own.id, pupil, title: `${at}号`, code: '// 张小禾 和 teacher 一起做，甲校\nvoid setup() {}\nvoid loop() {}\n' }));
    await step('start-judging');
  });
  afterEach(async () => { await api.stop(); });
  const place = () => ({ contestId: round.contestId, roundId });
  const step = (name: 'start-judging' | 'freeze' | 'thaw' | 'sign' | 'publish') => round.organiser.call('contests.step', { params: place(), body: { step: name } });
  const spread = () => round.organiser.get('contests.spread', { params: place(), body: {} });
  const board = () => round.organiser.get('contests.board', { params: { contestId: round.contestId } });
  const seat = (name: string, schoolId: string | null = null) => seatJudge(api, round, roundId, name, schoolId);

  it('gives a queue behind an unguessable link, which only the organiser can open and end', async () => {
    const judge = await seat('梁评委');
    expect(judge.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    await spread();
    const queue = await judge.client.get('judging.queue', { params: { token: judge.token } });
    expect(queue.entries.map(({ entryId }) => entryId).sort()).toEqual([...entries].sort());
    expect((await judge.client.call('judging.queue', { params: { token: 'B'.repeat(43) } })).status).toBe(404);
    expect(JSON.stringify(await api.db.query('select * from contest_judge'))).not.toContain(judge.token);
    await round.organiser.get('contests.dismiss', { params: { ...place(), judgeId: judge.judgeId } });
    expect((await judge.client.call('judging.queue', { params: { token: judge.token } })).status).toBe(404);
  });

  it('shows a judge no name of a pupil, teacher, class or school in any answer', async () => {
    const judge = await seat('梁评委');
    await spread();
    const names = ['张小禾', '小禾', '马晓兰', '李阳', 'teacher', 'tutor', '甲校', '班 WNC222', ...api.club.own.pupils];
    const said: string[] = [JSON.stringify(await judge.client.get('judging.queue', { params: { token: judge.token } }))];
    for (const entryId of entries) {
      const entry = await judge.client.get('judging.entry', { params: { token: judge.token, entryId } });
      said.push(JSON.stringify(entry));
      expect(entry.files).toMatchObject([{ kind: 'video', seconds: 90 }]);
      const file = await fetch(`${api.url}/api/judging/${judge.token}/entries/${entryId}/files/${entry.files[0]?.id}`);
      expect(file.status).toBe(200);
      said.push([...file.headers].map((each) => each.join()).join());
    }
    said.push(JSON.stringify(await judge.client.get('judging.pairs', { params: { token: judge.token } })));
    expect(said.join('\n')).toContain('■■');
    expect(names.filter((name) => said.join('\n').includes(name))).toEqual([]);
  });

  it('takes each writing once, in whatever order, and none that is not of the queue or the rubric', async () => {
    const [judge, other] = [await seat('甲'), await seat('乙')];
    await spread();
    const [entryId = ''] = entries;
    const [early, late] = [points(entryId, 'idea', 1), points(entryId, 'idea', 3)];
    for (const batch of [[late], [early, late], [early]]) expect((await write(judge.client, judge.token, batch)).status).toBe(200);
    const wrong = [points(randomUUID(), 'idea', 1), points(entryId, 'bribe', 1), points(entryId, 'build', 5)];
    expect((await write(judge.client, judge.token, wrong)).body).toEqual({ known: [], refused: wrong.map(({ id }) => id) });
    // Another judge's id is not taken over, and says nothing of whose it is.
    expect((await write(other.client, other.token, [{ ...late, value: 0 }])).body).toEqual({ known: [], refused: [late.id] });
    const queue = await judge.client.get('judging.queue', { params: { token: judge.token } });
    expect(queue.operations.map(({ id, value }) => [id, value])).toEqual([[early.id, 1], [late.id, 3]]);
  });

  it('never gives a judge the own school, and frees an entry when a conflict is declared', async () => {
    const [own, free] = [await seat('本校', api.club.own.schoolId), await seat('外校')];
    expect(await spread()).toEqual({ given: 3, short: 3 });
    expect((await own.client.get('judging.queue', { params: { token: own.token } })).entries).toEqual([]);
    const [entryId = ''] = entries;
    await write(free.client, free.token, wholeSheet(entryId, 4, 4));
    await free.client.get('judging.conflict', { params: { token: free.token, entryId }, body: {} });
    expect((await free.client.get('judging.queue', { params: { token: free.token } })).entries.map((each) => each.entryId)).not.toContain(entryId);
    expect((await free.client.call('judging.entry', { params: { token: free.token, entryId } })).status).toBe(404);
    expect(placesOf((await board()).rounds[0]).find((each) => each.entryId === entryId)?.total).toBe(2000);
    await seat('替补');
    expect((await spread()).given).toBe(3);
  });

  it('locks what is signed: a late writing is refused, and signing waits for whole sheets that were all seen', async () => {
    const judge = await seat('甲');
    await spread();
    const sign = (operations: number) => judge.client.call('judging.sign', { params: { token: judge.token }, body: { operations } });
    await write(judge.client, judge.token, entries.slice(1).flatMap((entryId) => wholeSheet(entryId, 2, 2)));
    expect(await sign(4)).toMatchObject({ error: { code: 'contest.not-whole' } });
    expect(await step('sign')).toMatchObject({ error: { code: 'contest.judges-open' } });
    await write(judge.client, judge.token, wholeSheet(entries[0] ?? '', 4, 4));
    expect(await sign(4)).toMatchObject({ status: 409, error: { code: 'resource.conflict' } });
    expect((await sign(6)).status).toBe(200);
    expect(await write(judge.client, judge.token, [points(entries[0] ?? '', 'idea', 0)])).toMatchObject({ error: { code: 'contest.signed' } });
    await round.organiser.get('contests.unlock', { params: { ...place(), judgeId: judge.judgeId }, body: {} });
    expect((await write(judge.client, judge.token, [points(entries[0] ?? '', 'idea', 3)])).status).toBe(200);
    expect((await sign(7)).status).toBe(200);
    expect((await step('sign')).body).toEqual({ state: 'signed' });
    expect(placesOf((await board()).rounds[0])[0]).toMatchObject({ entryId: entries[0], place: 1, total: 9000 });
  });

  it('asks judges about pairs too close to call, and follows their word', async () => {
    round = await foundContest(api, [{ level: 'school', slots: 1 }, { level: 'county', slots: 0 }], { ...testRules, border: 2000 });
    roundId = round.roundIds[0] ?? '';
    entries = [];
    for (const [at, pupil] of api.club.own.pupils.entries()) entries.push(await putEntry(api, round.contestId, { classId: api.club.own.id, pupil, title: `${at}号` }));
    await step('start-judging');
    const judge = await seat('甲');
    await spread();
    const [a = '', b = '', c = ''] = entries;
    await write(judge.client, judge.token, [...wholeSheet(a, 4, 4), ...wholeSheet(b, 4, 3), ...wholeSheet(c, 0, 0)]);
    const { pairs } = await judge.client.get('judging.pairs', { params: { token: judge.token } });
    expect(pairs.map(({ one, other }) => [one.entryId, other.entryId].sort())).toEqual([[a, b].sort()]);
    expect((await judge.client.call('judging.compare', { params: { token: judge.token }, body: { better: c, worse: a } })).status).toBe(404);
    await judge.client.get('judging.compare', { params: { token: judge.token }, body: { better: b, worse: a } });
    expect(placesOf((await board()).rounds[0]).map(({ entryId, place: at, advances }) => [entryId, at, advances])).toEqual([[b, 1, true], [a, 2, false], [c, 3, false]]);
    expect((await board()).rounds[0]).toMatchObject({ pairs: 1, compared: 1 });
  });
});
