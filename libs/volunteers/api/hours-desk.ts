import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, VolunteerHours } from '@kindling/contracts';
import { writeAudit } from '@kindling/identity/api';
import { chinaDay, type Refusal, refuse } from '@kindling/kernel';
import { hoursFromLog } from '@kindling/live-class/api';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { countedHours, nextHoursState, termsBack, turnover, workloads, type Term } from '../domain/index.ts';
import { careersAt, hoursAt, hoursOf, lockHours, membersOf, schoolNames, setState, storeConfirmed, type Span } from './hours.repository.ts';

export type Decision = { readonly decision: 'approve'; readonly ids: readonly string[] } | { readonly decision: 'reject'; readonly ids: readonly string[]; readonly reason: string };
const everAfter: Span = { from: '2000-01-01', to: '2100-01-01' };

/** Hours from the log to the proof: proposed, confirmed, decided. */
@Injectable()
export class HoursDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async mine(actor: Actor, span: Span): Promise<{ rows: VolunteerHours[]; approvedHours: number }> {
    const db = this.db.manager;
    const kept = await hoursOf(db, actor.personId, span);
    const logged = (await hoursFromLog(db, actor.personId, span)).filter((row) => !kept.some((each) => each.sourceId === row.sourceId));
    const names = await schoolNames(db, logged.map((row) => row.schoolId));
    const proposed = logged.map(({ schoolId, ...row }): VolunteerHours => ({ ...row, id: null, schoolName: names.get(schoolId) ?? { zh: '', en: '' }, state: 'proposed', reason: '' }));
    const rows = [...proposed, ...kept].sort((a, b) => b.startedAt.localeCompare(a.startedAt));
    return { rows, approvedHours: countedHours(kept.filter((row) => row.state === 'approved')) };
  }

  confirm(actor: Actor, sourceIds: readonly string[]): Promise<{ confirmed: number }> {
    return this.db.transaction(async (db) => {
      const logged = (await hoursFromLog(db, actor.personId, everAfter)).filter((row) => sourceIds.includes(row.sourceId));
      let confirmed = 0;
      for (const row of logged) if (await storeConfirmed(db, { ...row, id: randomUUID() })) confirmed += 1;
      return { confirmed };
    });
  }

  async ofBranch(branchId: string, span: Span) {
    const db = this.db.manager;
    const rows = await hoursAt(db, branchId, span);
    const terms = [];
    for (const term of termsBack(chinaDay(new Date().toISOString()), 4)) terms.push(await this.term(branchId, term));
    return { rows, people: workloads(await membersOf(db, branchId), rows), turnover: turnover(await careersAt(db, branchId, span), span.from), terms };
  }

  private async term(branchId: string, term: Term) {
    const approved = (await hoursAt(this.db.manager, branchId, term)).filter((row) => row.state === 'approved');
    return { ...term, ...turnover(await careersAt(this.db.manager, branchId, term), term.from), hours: countedHours(approved) };
  }

  decide(actor: Actor, branchId: string, wanted: Decision): Promise<{ decided: number } | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      const ids = [...new Set(wanted.ids)];
      const rows = await lockHours(db, branchId, ids);
      if (rows.length < ids.length) return refuse('resource.not-found');
      if (rows.some((row) => row.personId === actor.personId)) return refuse('hours.own');
      const [state] = new Set(rows.map((row) => nextHoursState(row.state, wanted.decision)));
      if (!state || rows.some((row) => nextHoursState(row.state, wanted.decision) !== state)) return refuse('hours.wrong-state');
      await setState(db, ids, { state, reason: wanted.decision === 'reject' ? wanted.reason : '', by: actor.personId });
      for (const personId of new Set(rows.map((row) => row.personId))) await writeAudit(db, { actorId: actor.personId, action: `hours-${state}`, subjectId: personId, classId: null });
      return { decided: ids.length };
    });
  }
}
