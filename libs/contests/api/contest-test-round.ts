import { randomUUID } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { ContestAsks, ContestScoreOperation, ResponseOf } from '@kindling/contracts';
import type { TestApi, TestClient } from '@kindling/testing';

const words = (zh: string) => ({ zh, en: zh });
export const testRules = {
  rubric: [{ id: 'idea', title: words('创意'), steps: ['0', '1', '2', '3', '4'].map(words) }, { id: 'build', title: words('制作'), steps: ['0', '1', '2', '3', '4'].map(words) }],
  machineWeight: 20, normalise: 'none' as const, border: 500, judgesPerEntry: 2,
};
/** A film of so many seconds, as far as its header says. */
export function film(seconds: number): Buffer {
  const box = (name: string, inside: Buffer): Buffer => { const head = Buffer.alloc(8); head.writeUInt32BE(inside.length + 8); head.write(name, 4, 'latin1'); return Buffer.concat([head, inside]); };
  const header = Buffer.alloc(20);
  header.writeUInt32BE(1000, 12);
  header.writeUInt32BE(seconds * 1000, 16);
  return Buffer.concat([box('ftyp', Buffer.from('isom')), box('moov', box('mvhd', header))]);
}
/** A small real PNG with a note beside the picture, as phones and editors leave them. */
export function photo(note: string): Buffer {
  const chunk = (name: string, inside: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), inside]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(inside.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const size = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', size), chunk('tEXt', Buffer.from(`Comment\0${note}`, 'latin1')), chunk('IDAT', deflateSync(Buffer.from([0, 200, 40, 40]))), chunk('IEND', Buffer.alloc(0))]);
}

export interface TestRound { readonly contestId: string; readonly roundIds: readonly string[]; readonly organiser: TestClient }
export async function foundContest(api: TestApi, rounds = [{ level: 'single' as 'single' | 'school' | 'county' | 'city', slots: 0 }], rules: typeof testRules & { asks?: ContestAsks } = testRules, exerciseId: string | null = null): Promise<TestRound> {
  const [contestId, organiser] = [randomUUID(), await api.as(api.club.organiser)];
  await organiser.get('contests.create', { params: { branchId: api.club.branch }, body: { contestId, title: words('创意赛'), brief: words('做一个帮助家人的小发明'), exerciseId, schoolIds: [api.club.own.schoolId], rounds, rules } });
  const board = await organiser.get('contests.board', { params: { contestId } });
  return { contestId, roundIds: board.rounds.map(({ id }) => id), organiser };
}

/** A whole entry straight into the tables; what a team does to get there is tested apart. */
export async function putEntry(api: TestApi, contestId: string, { classId, pupil, title, machine = [1, 1], code = 'void setup() {}\nvoid loop() {}\n' }: { classId: string; pupil: string; title: string; machine?: readonly [number, number]; code?: string }): Promise<string> {
  const entryId = randomUUID();
  const work = { source: { mode: 'text', code }, diagram: { version: 1, parts: [{ id: 'led', type: 'wokwi-led', left: 0, top: 0 }], connections: [] } };
  await api.db.query(
    `insert into contest_entry (id, contest_id, class_id, number, title, state, work, machine_passed, machine_total, authorised, log)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, 'entered', $5, $6, $7, true, $8 from contest_entry where contest_id = $2`,
    [entryId, contestId, classId, title, JSON.stringify(work), machine[0], machine[1], JSON.stringify([{ at: new Date(0).toISOString(), what: 'comment', passed: null, total: null, note: `${title} 加油` }])]);
  await api.db.query('insert into contest_member (entry_id, person_id) values ($1, $2)', [entryId, pupil]);
  await api.db.query("insert into contest_file (id, entry_id, kind, mime, bytes, seconds) values ($1, $2, 'video', 'video/mp4', $3, 90)", [randomUUID(), entryId, film(90)]);
  return entryId;
}

/** Invites, and says yes. */
export async function seatJudge(api: TestApi, { contestId, organiser }: TestRound, roundId: string, name: string, schoolId: string | null = null): Promise<{ token: string; judgeId: string; client: TestClient }> {
  const [judgeId, client] = [randomUUID(), await api.as(null)];
  const { path } = await organiser.get('contests.invite', { params: { contestId, roundId }, body: { judgeId, name, schoolId } });
  const token = path.replace('/judge/', '');
  await client.get('judging.accept', { params: { token }, body: {} });
  return { token, judgeId, client };
}
let clock = 0;
export const points = (entryId: string, cell: string, value: number | null): ContestScoreOperation => ({ id: randomUUID(), entryId, cell, value, remark: null, clock: ++clock });
export const wholeSheet = (entryId: string, idea: number, build: number): ContestScoreOperation[] => [points(entryId, 'idea', idea), points(entryId, 'build', build)];
export const write = (client: TestClient, token: string, operations: ContestScoreOperation[]) => client.call('judging.scores', { params: { token }, body: { operations } });
export const placesOf = (round: ResponseOf<'contests.board'>['rounds'][number] | undefined) => round?.standings.map(({ entryId, place, total, advances }) => ({ entryId, place, total, advances })) ?? [];
