import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, ResponseOf } from '@kindling/contracts';
import { hashToken } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import { DataSource } from 'typeorm';
import { schoolYearOf } from '../../domain/index.ts';
import { PlanDesk } from '../plan/plan-desk.ts';
import { partnerBehind, putPartner, removePartner, setLink, sharedFile, sharedRecords, type PartnerBody } from './partners.repository.ts';

type Answer<T = Record<string, never>> = T | Refusal<ErrorCode>;
interface PartnerPlace { readonly branchId: string; readonly partnerId: string }

/** Bodies that work with a branch, and what each of them sees of the plan. */
@Injectable()
export class PartnerDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(PlanDesk) private readonly plans: PlanDesk) {}

  async put(place: PartnerPlace, body: PartnerBody): Promise<Answer> { return (await putPartner(this.db.manager, place, body)) ? {} : refuse('resource.conflict'); }
  async remove(place: PartnerPlace): Promise<Answer> { return (await removePartner(this.db.manager, place)) ? {} : refuse('resource.not-found'); }
  async link(place: PartnerPlace): Promise<Answer<{ path: string }>> {
    const token = randomBytes(32).toString('base64url');
    return (await setLink(this.db.manager, place, hashToken(token))) ? { path: `/partner/${token}` } : refuse('resource.not-found');
  }
  async endLink(place: PartnerPlace): Promise<Answer> { return (await setLink(this.db.manager, place, null)) ? {} : refuse('resource.not-found'); }

  /** Its own activities of the running school year, without owners and costs. */
  async page(token: string): Promise<Answer<ResponseOf<'partners.page'>>> {
    const guest = await partnerBehind(this.db.manager, hashToken(token));
    if (!guest) return refuse('resource.not-found');
    const year = schoolYearOf(new Date());
    const plan = await this.plans.ofBranch(guest.branchId, year, false);
    const schoolOf = (id: string | null) => plan.schools.find((school) => school.id === id)?.name ?? null;
    return {
      partnerName: guest.partnerName, branchName: guest.branchName, year, records: await sharedRecords(this.db.manager, guest.branchId, year),
      activities: plan.activities.filter(({ partnerIds }) => partnerIds.includes(guest.partnerId)).map(({ title, goal, schoolId, startsOn, endsOn, state, wantedSessions, heldSessions }) => ({ title, goal, schoolName: schoolOf(schoolId), startsOn, endsOn, state, wantedSessions, heldSessions })),
    };
  }
  async file(token: string, recordId: string): Promise<{ name: string; bytes: Buffer } | null> {
    const guest = await partnerBehind(this.db.manager, hashToken(token));
    return guest && sharedFile(this.db.manager, guest.branchId, recordId);
  }
}
