import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import { writeXlsx } from '@kindling/sheets';
import { DataSource } from 'typeorm';
import { foldersOf, folderOf, sheetsToKnowAJudge, tableOf } from '../domain/index.ts';
import { appealsOf } from './appeals.repository.ts';
import { packOf } from './contest-desk.ts';
import { ContestPapers } from './contest-papers.ts';
import { findContest, findRound, type ContestRow, type RoundRow } from './contests.repository.ts';
import { entriesOfRound, findEntry, workOf } from './entries.repository.ts';
import { comparisonsOf, judgesOf, logOfRound } from './judges.repository.ts';
import { factsOf, filesOfEntry, jsonFile, presentEntry } from './pack-entry.ts';
import { standingsOf } from './round-scores.ts';
import { zipWithManifest, type PackedFile } from './zip-stream.ts';

export interface Packed { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> }

/** What an organiser hands upward: everything a result rests on, in the shape it was asked for, and a manifest by which each file can be checked. */
@Injectable()
export class EvidencePacks {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(ContestPapers) private readonly papers: ContestPapers) {}

  async round(contestId: string, roundId: string): Promise<Packed | Refusal<ErrorCode>> {
    const [contest, round] = [await findContest(this.db.manager, contestId), await findRound(this.db.manager, roundId)];
    if (!contest || round?.contestId !== contestId) return refuse('resource.not-found');
    const about = { contest: contest.title, level: round.level, state: round.state, signedAt: round.signedAt, publishedAt: round.publishedAt };
    return { name: nameOf(`${contest.title.zh}-${round.level}`), chunks: zipWithManifest(about, this.filesOfRound(contest, round)) };
  }

  async entry(contestId: string, entryId: string): Promise<Packed | Refusal<ErrorCode>> {
    const db = this.db.manager;
    const [contest, entry] = [await findContest(db, contestId), await findEntry(db, entryId)];
    if (!contest || entry?.contestId !== contestId || !(await workOf(db, entryId))) return refuse('resource.not-found');
    const pack = packOf(contest);
    const files = filesOfEntry(db, this.papers, { entry, folder: folderOf(pack, factsOf(entry, '', null)), files: pack.files });
    return { name: nameOf(`${contest.title.zh}-${entry.number}`), chunks: zipWithManifest({ contest: contest.title, entry: entry.number, title: entry.title }, files) };
  }

  private async *filesOfRound(contest: ContestRow, round: RoundRow): AsyncGenerator<PackedFile> {
    const db = this.db.manager;
    const [pack, entries, board] = [packOf(contest), await entriesOfRound(db, round.id), await standingsOf(db, contest, round)];
    const facts = entries.map((entry) => factsOf(entry, round.level, board.find(({ entryId }) => entryId === entry.id) ?? null));
    yield { path: `${pack.table.name}.xlsx`, bytes: writeXlsx([{ name: pack.table.name.slice(0, 30), headRows: 1, rows: tableOf(pack, facts) }]) };
    yield jsonFile('rules.json', { ...contest.rules, exerciseId: contest.exerciseId, level: round.level, slots: round.slots, normalisation: { method: 'two-way least squares, exact fractions', sheetsToKnowAJudge } });
    yield jsonFile('entries.json', entries.map(presentEntry));
    yield jsonFile('judges.json', (await judgesOf(db, round.id)).map(({ id, name, schoolName, state }) => ({ id, name, schoolName, state })));
    yield jsonFile('sheets.json', await logOfRound(db, round.id));
    yield jsonFile('comparisons.json', await comparisonsOf(db, round.id));
    yield jsonFile('standings.json', board);
    yield jsonFile('appeals.json', (await appealsOf(db, contest.id)).filter((appeal) => appeal.roundId === round.id));
    for (const [at, folder] of foldersOf(pack, facts).entries()) {
      const entry = entries[at];
      if (entry) yield* filesOfEntry(db, this.papers, { entry, folder: `entries/${folder}`, files: pack.files });
    }
  }
}
const nameOf = (name: string): string => `${name.replace(/[^\p{L}\p{N}-]+/gu, '_')}.zip`;
