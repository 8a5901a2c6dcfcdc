import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, ResponseOf } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { costOf, heldFor, rowsBehind } from '../../domain/index.ts';
import { branchesOf } from '../places.repository.ts';
import { countedRows } from '../sources/index.ts';
import { partnersOf, setPartnersOf } from '../partners/partners.repository.ts';
import { activitiesOf, addRecord, fileOfRecord, ownersOf, putActivity, recordsOf, removeActivity, removeRecord, type Activity, type NewRecord } from './plan.repository.ts';

type Answer = Record<string, never> | Refusal<ErrorCode>;
interface ActivityPlace { readonly branchId: string; readonly activityId: string }
interface RecordPlace { readonly branchId: string; readonly recordId: string }

/** The branch's year: what is meant to be done, and how far it has really come. */
@Injectable()
export class PlanDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async ofBranch(branchId: string, year: number, keeps: boolean): Promise<ResponseOf<'plan.of-branch'>> {
    const db = this.db.manager;
    const [[branch], planned] = [await branchesOf(db, [branchId]), await activitiesOf(db, branchId, year)];
    const schools = branch?.schools ?? [];
    const span = { from: planned.map((each) => each.startsOn).sort()[0] ?? `${year}-09-01`, to: planned.map((each) => each.endsOn).sort().at(-1) ?? `${year + 1}-08-31` };
    const sessions = rowsBehind('sessions', await countedRows(db, { schoolIds: schools.map((school) => school.id), branchId }, span));
    const activities = planned.map((each) => ({ ...each, heldSessions: heldFor(each, sessions), costFen: costOf(each.budget) }));
    return { activities, costFen: activities.filter((each) => each.state !== 'dropped').reduce((sum, each) => sum + each.costFen, 0), records: await recordsOf(db, branchId, year), owners: await ownersOf(db, branchId), schools: [...schools], partners: await partnersOf(db, branchId, keeps), keeps };
  }

  async put(place: ActivityPlace, { year, ...activity }: Activity & { year: number }): Promise<Answer> {
    if (activity.endsOn < activity.startsOn) return refuse('timetable.ends-before-start');
    const db = this.db.manager;
    const [[branch], owners] = [await branchesOf(db, [place.branchId]), await ownersOf(db, place.branchId)];
    const known = (activity.ownerId === null || owners.some((owner) => owner.id === activity.ownerId)) && (activity.schoolId === null || branch?.schools.some((school) => school.id === activity.schoolId));
    if (!known) return refuse('resource.not-found');
    return this.db.transaction(async (within): Promise<Answer> => {
      if (!(await putActivity(within, place, year, activity))) return refuse('resource.conflict');
      await setPartnersOf(within, place, activity.partnerIds);
      return {};
    });
  }
  async remove(place: ActivityPlace): Promise<Answer> { return (await removeActivity(this.db.manager, place)) ? {} : refuse('resource.not-found'); }

  async keep(actor: Actor, branchId: string, record: NewRecord): Promise<Answer> { return (await addRecord(this.db.manager, branchId, record, actor.personId)) ? {} : refuse('resource.conflict'); }
  async file(place: RecordPlace) {
    const found = await fileOfRecord(this.db.manager, place);
    return found ? { name: found.name, base64: found.file.toString('base64') } : refuse('resource.not-found');
  }
  async forget(place: RecordPlace): Promise<Answer> { return (await removeRecord(this.db.manager, place)) ? {} : refuse('resource.not-found'); }
}
