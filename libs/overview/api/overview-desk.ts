import { Inject, Injectable } from '@nestjs/common';
import type { Measure, Numbers, ResponseOf } from '@kindling/contracts';
import type { Actor } from '@kindling/platform-api';
import { countedHours } from '@kindling/volunteers/domain';
import { DataSource } from 'typeorm';
import { criteriaOf, numbersOf, rowsBehind, sortsOf, together, type CountRow } from '../domain/index.ts';
import { branchesOf, type NamedSchool } from './places.repository.ts';
import { countedRows, type Span } from './sources/index.ts';

const mostRows = 500;
const numbers = (rows: readonly CountRow[]): Numbers => numbersOf(rows, countedHours);

/** The organiser's numbers, and what each is made of. */
@Injectable()
export class OverviewDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async places(actor: Actor) { return { branches: await branchesOf(this.db.manager, actor.role === 'admin' ? null : actor.branchIds) }; }

  async numbers(branchId: string, span: Span): Promise<ResponseOf<'overview.numbers'> & { branch: NamedSchool }> {
    const { branch, rows } = await this.rowsAt(branchId, span);
    const schools = branch.schools.map((school) => {
      const own = numbers(rows.filter((row) => row.schoolId === school.id));
      return { schoolId: school.id, name: school.name, numbers: own, sorts: sortsOf(rows.filter((row) => row.schoolId === school.id)), criteria: criteriaOf(own) };
    });
    return { branch, asOf: new Date().toISOString(), total: numbers(rows), sorts: sortsOf(rows), schools };
  }

  async rows(branchId: string, measure: Measure, { schoolId, ...span }: Span & { schoolId?: string | undefined }) {
    const { rows } = await this.rowsAt(branchId, span);
    const behind = together(rowsBehind(measure, rows).filter((row) => !schoolId || row.schoolId === schoolId)).sort((a, b) => b.at.getTime() - a.at.getTime());
    return { rows: behind.slice(0, mostRows).map((row) => ({ ...row, at: row.at.toISOString(), people: row.people.length + row.guests })), more: Math.max(0, behind.length - mostRows) };
  }

  private async rowsAt(branchId: string, span: Span) {
    const db = this.db.manager;
    const [branch] = await branchesOf(db, [branchId]);
    if (!branch) throw new Error('a branch that a policy let through is gone');
    return { branch, rows: await countedRows(db, { schoolIds: branch.schools.map((school) => school.id), branchId }, span) };
  }
}
