import { standardContents } from '@kindling/kits/domain';
import type { EntityManager } from 'typeorm';
import { demoId } from './demo-people.ts';

const [kitIds, loanIds] = [7, 8];
const day = 86_400_000;
const gone = (part: string, missing: number, broken = 0) => ({ part, missing, broken });
/** Two terms of use: what a cupboard looks like by then. */
const lacking: Readonly<Record<number, readonly ReturnType<typeof gone>[]>> = {
  2: [gone('wokwi-led', 2)], 5: [gone('wokwi-servo', 0, 1)], 6: [gone('wokwi-servo', 1), gone('wokwi-resistor/220', 1)], 8: [gone('kindling-dht11', 0, 1)], 11: [gone('kindling-ldr', 1)], 12: [gone('kindling-ldr', 1)],
};
const spares = { 'wokwi-led': 20, 'wokwi-resistor/220': 30, 'wokwi-resistor/10k': 12, 'wokwi-pushbutton': 5 };

export interface DemoClub { readonly schoolId: string; readonly classId: string; readonly pupils: readonly string[]; readonly teacherId: string }

/** Twelve kits, two of them out, some lacking parts, and a drawer of spares. */
export async function seedKits(db: EntityManager, { schoolId, classId, pupils, teacherId }: DemoClub): Promise<void> {
  for (let at = 1; at <= 12; at += 1) {
    await db.query('insert into kit (id, school_id, label, contents, shortages) values ($1, $2, $3, $4, $5)', [demoId(kitIds, at), schoolId, `K${String(at).padStart(2, '0')}`, JSON.stringify(standardContents), JSON.stringify(lacking[at] ?? [])]);
  }
  for (const [part, count] of Object.entries(spares)) await db.query('insert into spare_part (school_id, part, count) values ($1, $2, $3)', [schoolId, part, count]);
  const loan = async (at: number, kit: number, holders: readonly number[], lentDaysAgo: number, backDaysAgo: number | null, note = ''): Promise<void> => {
    const ago = (days: number) => new Date(Date.now() - days * day);
    await db.query('insert into kit_loan (id, kit_id, class_id, lent_by, lent_at, returned_at, returned_by, shortages, note) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [demoId(loanIds, at), demoId(kitIds, kit), classId, teacherId, ago(lentDaysAgo), backDaysAgo === null ? null : ago(backDaysAgo), backDaysAgo === null ? null : teacherId, JSON.stringify(backDaysAgo === null ? [] : lacking[kit] ?? []), note]);
    for (const holder of holders) await db.query('insert into kit_holder (loan_id, person_id) values ($1, $2)', [demoId(loanIds, at), pupils[holder]]);
  };
  await loan(1, 5, [2, 3], 16, 15, '舵机转不动了');
  await loan(2, 6, [4, 5], 9, 8, '少了一个舵机，再找找');
  await loan(3, 3, [0, 1], 2, null);
  await loan(4, 4, [6, 7], 2, null);
}
