import { lineSlotMinutes } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import type { Readings } from '../domain/index.ts';

/** More computers than any room has; what comes beyond is not kept. */
const perSlot = 120;
const slot = `to_timestamp(floor(extract(epoch from now()) / ${lineSlotMinutes * 60}) * ${lineSlotMinutes * 60})`;

export async function addReading(db: EntityManager, classId: string, kbit: number | null, roundTrip: number | null): Promise<void> {
  await db.query(
    `insert into line_slot as l (class_id, slot, kbits, round_trips) values ($1, ${slot}, array_remove(array[$2::int], null), array_remove(array[$3::int], null))
     on conflict (class_id, slot) do update set kbits = l.kbits || excluded.kbits, round_trips = l.round_trips || excluded.round_trips where cardinality(l.kbits) < ${perSlot} and cardinality(l.round_trips) < ${perSlot}`,
    [classId, kbit, roundTrip]);
}
interface SlotRow { readonly kbits: number[]; readonly round_trips: number[] }
/** This slot and the one before it, so that a new one does not begin with nothing. */
export async function latestReadings(db: EntityManager, classId: string): Promise<Readings> {
  const rows = await db.query<SlotRow[]>(`select kbits, round_trips from line_slot where class_id = $1 and slot >= ${slot} - interval '${lineSlotMinutes} minutes' order by slot desc limit 1`, [classId]);
  return { kbits: rows[0]?.kbits ?? [], roundTrips: rows[0]?.round_trips ?? [] };
}
/** The fullest slot of each day stands for the lesson of that day. */
export async function readingsOfDays(db: EntityManager, classId: string): Promise<(Readings & { readonly at: Date })[]> {
  const rows = await db.query<(SlotRow & { slot: Date })[]>(
    `select distinct on (date_trunc('day', slot at time zone 'Asia/Shanghai')) slot, kbits, round_trips from line_slot where class_id = $1
     order by date_trunc('day', slot at time zone 'Asia/Shanghai') desc, greatest(cardinality(kbits), cardinality(round_trips)) desc, slot limit 8`, [classId]);
  return rows.map((row) => ({ at: row.slot, kbits: row.kbits, roundTrips: row.round_trips }));
}
