import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@kindling/kernel';
import { Paper } from '@kindling/print';
import { DataSource } from 'typeorm';
import { findContest, findRound } from './contests.repository.ts';
import { blinded, wiresOf } from '../domain/index.ts';
import { entriesOfRound, findEntry, workOf } from './entries.repository.ts';
import { levelWords, paperWords, stepOf, type PaperLanguage } from './paper-words.ts';

/** Sheets of A4: certificates of a round, and a team's engineering log. */
@Injectable()
export class ContestPapers {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** One page for each team of a published round, best places first. Names only where the team's authorisation allows them. */
  async certificates(contestId: string, roundId: string, language: PaperLanguage) {
    const [contest, round] = [await findContest(this.db.manager, contestId), await findRound(this.db.manager, roundId)];
    if (!contest || round?.contestId !== contestId) return refuse('resource.not-found');
    if (round.state !== 'published' || !round.results) return refuse('contest.not-now', { state: round.state });
    const [t, entries] = [paperWords[language], new Map((await entriesOfRound(this.db.manager, roundId)).map((entry) => [entry.id, entry]))];
    const paper = new Paper(`${contest.title[language]} ${t.certificate}`);
    const day = round.publishedAt?.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'Asia/Shanghai', dateStyle: 'long' }) ?? '';
    let at = 0;
    for (const line of [...round.results].sort((a, b) => a.place - b.place || (a.entryId < b.entryId ? -1 : 1))) {
      const entry = entries.get(line.entryId);
      if (!entry || line.sheets === 0) continue;
      paper.framed(at, (centred) => {
        centred(t.certificate, 130, 40);
        centred(entry.title, 240, 26);
        centred(entry.namesShown ? entry.members.map(({ name }) => name).join('  ') : t.members(entry.members.length), 290, 15);
        centred(entry.schoolName[language], 320, 14);
        centred(contest.title[language], 400, 18);
        centred([levelWords[language][round.level], t.place(line.place)].filter(Boolean).join(' · '), 440, 30);
        if (line.advances) centred(t.advances, 500, 14);
        centred(day, 700, 12);
      });
      at += 1;
    }
    return { name: `${contest.title[language]}.pdf`, base64: (await paper.finish()).toString('base64') };
  }

  /** `hidden`: names that may not go on to whoever it is handed to. */
  async log(entryId: string, language: PaperLanguage, hidden: readonly string[] = []) {
    const [entry, brought] = [await findEntry(this.db.manager, entryId), await workOf(this.db.manager, entryId)];
    if (!entry) return refuse('resource.not-found');
    const [t, members] = [paperWords[language], entry.members.map(({ name }) => name)];
    const paper = new Paper(`${entry.title} ${t.log}`);
    paper.heading(`${t.log} · ${entry.title}`);
    paper.line(`${t.entry(entry.number)} · ${entry.schoolName[language]} · ${members.some((name) => hidden.includes(name)) ? t.members(members.length) : members.join(', ')}`);
    paper.note(t.from);
    paper.gap();
    const time = (at: string): string => new Date(at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
    if (entry.log.length === 0) paper.line(t.none);
    else paper.table([{ title: t.time, width: 120 }, { title: t.step, width: 110 }, { title: t.note, width: 285 }], entry.log.map((line) => [time(line.at), stepOf(language, line), blinded(line.note, hidden)]));
    const wires = brought ? wiresOf(brought.work.diagram) : [];
    if (wires.length > 0) { paper.gap(); paper.heading(t.wires, 14); paper.table([{ title: t.wireFrom, width: 200 }, { title: t.wireTo, width: 200 }, { title: t.colour, width: 115 }], wires); }
    return { name: `${entry.title}-${t.log}.pdf`, base64: (await paper.finish()).toString('base64') };
  }
}
