import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { mainTab, type ErrorCode, type Work } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import { zipSync } from 'fflate';
import { DataSource } from 'typeorm';
import { sheetsToKnowAJudge } from '../domain/index.ts';
import { appealsOf } from './appeals.repository.ts';
import { ContestPapers } from './contest-papers.ts';
import { findContest, findRound } from './contests.repository.ts';
import { entriesOfRound, findEntry, machineOf, workOf, type EntryRow } from './entries.repository.ts';
import { allFiles } from './files.repository.ts';
import { comparisonsOf, judgesOf, logOfRound } from './judges.repository.ts';
import { standingsOf } from './round-scores.ts';

interface Packed { readonly name: string; readonly bytes: Buffer }
type Files = Record<string, Uint8Array>;
const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value, null, 2));
const endings: Readonly<Record<string, string>> = { 'video/mp4': 'mp4', 'video/webm': 'webm', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/** What an organiser hands upward: everything a result rests on, and a manifest by which each file can be checked. */
@Injectable()
export class EvidencePacks {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(ContestPapers) private readonly papers: ContestPapers) {}

  async round(contestId: string, roundId: string): Promise<Packed | Refusal<ErrorCode>> {
    const db = this.db.manager;
    const [contest, round] = [await findContest(db, contestId), await findRound(db, roundId)];
    if (!contest || round?.contestId !== contestId) return refuse('resource.not-found');
    const judges = (await judgesOf(db, roundId)).map(({ id, name, schoolName, state }) => ({ id, name, schoolName, state }));
    const files: Files = {
      'rules.json': json({ ...contest.rules, exerciseId: contest.exerciseId, level: round.level, slots: round.slots, normalisation: { method: 'two-way least squares, exact fractions', sheetsToKnowAJudge } }),
      'entries.json': json((await entriesOfRound(db, roundId)).map(presentEntry)), 'judges.json': json(judges), 'sheets.json': json(await logOfRound(db, roundId)), 'comparisons.json': json(await comparisonsOf(db, roundId)),
      'standings.json': json(await standingsOf(db, contest, round)), 'appeals.json': json((await appealsOf(db, contestId)).filter((appeal) => appeal.roundId === roundId)),
    };
    return pack(`${contest.title.zh}-${round.level}`, { contest: contest.title, level: round.level, state: round.state, signedAt: round.signedAt, publishedAt: round.publishedAt }, files);
  }

  async entry(contestId: string, entryId: string): Promise<Packed | Refusal<ErrorCode>> {
    const db = this.db.manager;
    const [contest, entry, brought] = [await findContest(db, contestId), await findEntry(db, entryId), await workOf(db, entryId)];
    if (!contest || entry?.contestId !== contestId || !brought) return refuse('resource.not-found');
    const files: Files = { 'entry.json': json(presentEntry(entry)), 'wiring.json': json(brought.work.diagram), 'engineering-log.json': json(entry.log), ...programOf(brought.work) };
    if (brought.report) files['machine-report.json'] = json(brought.report);
    for (const [at, file] of (await allFiles(db, entryId)).entries()) files[`${file.kind}-${at + 1}.${endings[file.mime] ?? 'bin'}`] = file.bytes;
    if (entry.namesShown) {
      const log = await this.papers.log(entryId, 'zh');
      if ('base64' in log) files['engineering-log.pdf'] = Buffer.from(log.base64, 'base64');
    }
    return pack(`${contest.title.zh}-${entry.number}`, { contest: contest.title, entry: entry.number, title: entry.title }, files);
  }
}

const presentEntry = (entry: EntryRow) => ({
  id: entry.id, number: entry.number, title: entry.title, school: entry.schoolName, state: entry.state, machine: machineOf(entry), authorised: entry.authorised,
  members: entry.namesShown ? entry.members.map(({ name }) => name) : entry.members.length, work: entry.workTitle, savedAt: entry.savedAt,
});
function programOf({ source }: Work): Files {
  if (source.mode === 'blocks') return { 'program.blocks.json': json(source.blocks) };
  if (source.mode === 'python') return { 'program.py': Buffer.from(source.code) };
  if (source.mode === 'hex') return { 'program.hex': Buffer.from(source.hex) };
  return Object.fromEntries([[mainTab, source.code] as const, ...(source.files ?? []).map((tab) => [tab.name, tab.code] as const)].map(([name, code]) => [name, Buffer.from(code)]));
}
function pack(name: string, about: object, files: Files): Packed {
  const listed = Object.entries(files).map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }));
  // A fixed time: the same evidence is the same file, byte for byte.
  const entries = Object.entries({ 'manifest.json': json({ version: 1, ...about, files: listed }), ...files });
  const zipped = zipSync(Object.fromEntries(entries.map(([path, bytes]) => [path, [bytes, { mtime: '1980-01-01T12:00:00' }]])), { level: 6 });
  return { name: `${name.replace(/[^\p{L}\p{N}-]+/gu, '_')}.zip`, bytes: Buffer.from(zipped) };
}
