import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, Text } from '@kindling/contracts';
import { awardsOf, IssueCredential, printCertificates } from '@kindling/badges/api';
import { refuse, type Refusal } from '@kindling/kernel';
import { page, Paper } from '@kindling/print';
import type { Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { branchesOf } from '../places.repository.ts';
import { lockReview, nominationsOf, type StoredNomination, type StoredReview } from './review.repository.ts';

interface Wanted { readonly language: 'zh' | 'en'; readonly origin: string }
interface At { readonly branchId: string; readonly year: number }
const titles: Readonly<Record<StoredNomination['kind'], Text>> = { club: { zh: '优秀社团', en: 'Outstanding club' }, branch: { zh: '优秀分社', en: 'Outstanding branch' }, tutor: { zh: '优秀志愿者', en: 'Outstanding volunteer' }, pupil: { zh: '年度小创客', en: 'Maker of the year' } };
const words = { zh: { certificate: '证书', year: (year: number) => `${year}–${year + 1} 学年` }, en: { certificate: 'Certificate', year: (year: number) => `School year ${year}–${year + 1}` } } as const;
const achievementOf = (kind: string, year: number): string => `year-${kind}-${year}`;

/** Certificates of a decision, all at once: people's are signed badges that verify without network, clubs' and branches' are sheets for the wall. */
@Injectable()
export class YearCertificates {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(IssueCredential) private readonly issuing: IssueCredential) {}

  give(actor: Actor, at: At, { language, origin }: Wanted): Promise<{ name: string; pdf: string; given: number } | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      const [review, [branch]] = [await lockReview(db, at.branchId, at.year), await branchesOf(db, [at.branchId])];
      if (!review || !branch) return refuse('resource.not-found');
      if (review.state !== 'decided') return refuse('review.not-now');
      const winners = (await nominationsOf(db, review.id)).filter(({ id }) => review.results?.some((each) => each.nominationId === id && each.wins));
      let given = 0;
      for (const each of winners) given += await this.issueOnce(db, actor, review, each, origin);
      const tutors = await awardsOf(db, winners.flatMap(({ kind, personId }) => (kind === 'tutor' && personId ? [personId] : [])), achievementOf('tutor', at.year));
      const title = `${branch.name[language]} ${words[language].year(at.year)} ${words[language].certificate}`;
      const institutions = winners.flatMap(({ kind, schoolName, branchName }): Pick<Institution, 'kind' | 'name'>[] => (kind === 'club' && schoolName ? [{ kind, name: schoolName }] : kind === 'branch' && branchName ? [{ kind, name: branchName }] : []));
      const pdf = await printCertificates(title, tutors.map((each) => ({ ...each, place: branch.name[language] })), language, origin, (paper, at0) => institutions.forEach((each, index) => sheet(paper, at0 + index, { ...each, year: at.year, by: branch.name }, language)));
      return { name: `${title}.pdf`, pdf, given };
    });
  }

  /** The class's own, with names, for whoever looks after it. */
  async ofClass(classId: string, year: number, { language, origin }: Wanted) {
    const [club] = await this.db.manager.query<{ name: string }[]>('select name from club_class where id = $1', [classId]);
    const awards = await awardsOf(this.db.manager, null, achievementOf('pupil', year), classId);
    if (!club || awards.length === 0) return refuse('resource.not-found');
    const title = `${club.name} ${words[language].certificate} ${words[language].year(year)}`;
    return { name: `${title}.pdf`, pdf: await printCertificates(title, awards.map((each) => ({ ...each, place: club.name })), language, origin) };
  }

  private async issueOnce(db: EntityManager, actor: Actor, { year }: StoredReview, { kind, personId, personName, classId }: StoredNomination, origin: string): Promise<number> {
    if ((kind !== 'tutor' && kind !== 'pupil') || !personId || !personName) return 0;
    const achievement = achievementOf(kind, year);
    if ((await awardsOf(db, [personId], achievement)).length > 0) return 0;
    const criteria = { zh: `${words.zh.year(year)}年度评选，按公布的标准由多人评分`, en: `Named in the review of the ${words.en.year(year).toLowerCase()}, scored by several by published criteria` };
    await this.issuing.issue(db, { id: randomUUID(), kind: 'award', personId, holder: personName, classId, achievement, title: titles[kind], criteria, origin, by: actor.personId });
    return 1;
  }
}

interface Institution { readonly kind: 'club' | 'branch'; readonly name: Text; readonly year: number; readonly by: Text }
function sheet(paper: Paper, at: number, { kind, name, year, by }: Institution, language: 'zh' | 'en'): void {
  const t = words[language];
  paper.framed(at, (centred) => {
    centred(t.certificate, page.height / 6, 40);
    centred(name[language], page.height / 3, 24);
    centred(titles[kind][language], page.height / 2, 30);
    centred(t.year(year), page.height / 2 + 60, 16);
    centred(by[language], page.height - 180, 14);
  });
}
