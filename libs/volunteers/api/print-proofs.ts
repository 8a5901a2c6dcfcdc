import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { badgeAddress, IssueCredential } from '@kindling/badges/api';
import type { ErrorCode, VolunteerHours } from '@kindling/contracts';
import { chinaDay, type Refusal, refuse } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { Paper } from '@kindling/print';
import { DataSource, type EntityManager } from 'typeorm';
import { countedHours } from '../domain/index.ts';
import { hoursAt, hoursOf, volunteer, type Span } from './hours.repository.ts';
import { drawProof, proofWords, rolesOf, type Language, type Proof } from './proof-pages.ts';
import { branchesOf } from './sheets.repository.ts';

export interface Printing extends Span { readonly language: Language; readonly origin: string }
type Printed = { name: string; pdf: string } | Refusal<ErrorCode>;
const title = { zh: '志愿服务时长', en: 'Volunteer hours' };

/** Proofs are signed and kept like badges, so that they can be checked on paper and taken back. */
@Injectable()
export class PrintProofs {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(IssueCredential) private readonly issuing: IssueCredential) {}

  mine(actor: Actor, wanted: Printing): Promise<Printed> {
    return this.db.transaction(async (db) => this.print(db, actor, [[actor.personId, await hoursOf(db, actor.personId, wanted)]], wanted));
  }

  ofBranch(actor: Actor, branchId: string, { personIds, ...wanted }: Printing & { personIds: readonly string[] }): Promise<Printed> {
    return this.db.transaction(async (db) => {
      const rows = await hoursAt(db, branchId, wanted);
      return this.print(db, actor, [...new Set(personIds)].map((id) => [id, rows.filter((row) => row.personId === id)]), wanted);
    });
  }

  private async print(db: EntityManager, actor: Actor, people: readonly (readonly [personId: string, rows: readonly VolunteerHours[]])[], wanted: Printing): Promise<Printed> {
    const withHours = people.map(([id, rows]) => [id, rows.filter((row) => row.state === 'approved').reverse()] as const).filter(([, rows]) => countedHours(rows) > 0);
    if (withHours.length === 0) return refuse('hours.none');
    const proofs: Proof[] = [];
    for (const [id, rows] of withHours) proofs.push(await this.prove(db, actor, id, rows, wanted));
    const heading = proofWords[wanted.language].title;
    const paper = new Paper(heading);
    for (const [at, proof] of proofs.entries()) {
      if (at > 0) paper.nextPage();
      drawProof(paper, proof, wanted.language);
    }
    return { name: `${proofs.length === 1 ? `${proofs[0]?.name ?? ''} ` : ''}${heading}.pdf`, pdf: (await paper.finish()).toString('base64') };
  }

  private async prove(db: EntityManager, actor: Actor, personId: string, rows: readonly VolunteerHours[], { language, origin }: Printing): Promise<Proof> {
    const person = await volunteer(db, personId);
    const [hours, id] = [countedHours(rows), randomUUID()];
    const [from, to] = [chinaDay(rows[0]?.startedAt ?? ''), chinaDay(rows.at(-1)?.endedAt ?? '')];
    const { token } = await this.issuing.issue(db, {
      id, kind: 'hours', personId, holder: person?.name ?? '', classId: null, achievement: 'volunteer-hours', title, criteria: { zh: `乡村学校创客社团远程课堂，${rows.length} 次`, en: `Remote classroom of rural maker clubs, ${rows.length} times` },
      origin, by: actor.personId, work: { from, to, hours, role: rolesOf(rows, language) },
    });
    return { id, name: person?.name ?? '', branches: await branchesOf(db, personId), from, to, rows, hours, address: badgeAddress(origin, token), origin: new URL(origin).origin, issuedOn: chinaDay(new Date().toISOString()) };
  }
}
