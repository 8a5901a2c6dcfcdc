import type { UploadPurpose } from '@kindling/contracts';
import { uploadLimits } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import type { Reason, UploadState } from '../domain/index.ts';

export interface UploadRow { readonly id: string; readonly purpose: UploadPurpose; readonly placeId: string; readonly personId: string; readonly name: string; readonly size: number; readonly state: UploadState; readonly touchedAt: Date }
interface Stored extends Omit<UploadRow, 'size' | 'state'> { readonly size: string; readonly at: string; readonly state: UploadState['is']; readonly reason: Reason | null; readonly late: boolean }
const columns = `id, purpose, place_id "placeId", person_id "personId", name, size, at, state, reason, touched_at "touchedAt", touched_at < now() - make_interval(hours => ${uploadLimits.hours}) late`;

export async function findUpload(db: EntityManager, id: string, lock = false): Promise<UploadRow | null> {
  const [row] = await db.query<Stored[]>(`select ${columns} from upload where id = $1 ${lock ? 'for update' : ''}`, [id]);
  return row ? { ...row, size: Number(row.size), state: stateOf(row) } : null;
}
/** What nobody has touched for a day is no longer gone on with, whether it is swept away already or not. */
function stateOf({ state, at, reason, late }: Stored): UploadState {
  if (late && (state === 'partial' || state === 'whole')) return { is: 'expired' };
  return state === 'partial' ? { is: 'partial', at: Number(at) } : state === 'refused' ? { is: 'refused', reason: reason ?? { code: 'upload.gone', params: {} } } : { is: state };
}
export async function addUpload(db: EntityManager, upload: { id: string; purpose: UploadPurpose; placeId: string; personId: string; name: string; size: number }): Promise<Date> {
  const [row] = await db.query<{ touchedAt: Date }[]>('insert into upload (id, purpose, place_id, person_id, name, size) values ($1, $2, $3, $4, $5, $6) returning touched_at "touchedAt"', [upload.id, upload.purpose, upload.placeId, upload.personId, upload.name, upload.size]);
  if (!row) throw new Error('an upload was not written');
  return row.touchedAt;
}
/** What is over has no bytes any more. */
export async function setState(db: EntityManager, id: string, state: UploadState, size: number): Promise<Date> {
  const at = state.is === 'partial' ? state.at : state.is === 'whole' ? size : 0;
  const [[row]] = await db.query<[{ touchedAt: Date }[], number]>('update upload set state = $2, at = $3, reason = $4, touched_at = now() where id = $1 returning touched_at "touchedAt"', [id, state.is, at, state.is === 'refused' ? JSON.stringify(state.reason) : null]);
  if (state.is !== 'partial' && state.is !== 'whole') await db.query('delete from upload_part where upload_id = $1', [id]);
  return row?.touchedAt ?? new Date(0);
}
export const addPart = (db: EntityManager, id: string, at: number, bytes: Buffer): Promise<unknown> => db.query('insert into upload_part (upload_id, at, bytes) values ($1, $2, $3)', [id, at, bytes]);
export async function bytesOf(db: EntityManager, id: string): Promise<Buffer> {
  const parts = await db.query<{ bytes: Buffer }[]>('select bytes from upload_part where upload_id = $1 order by at', [id]);
  return Buffer.concat(parts.map(({ bytes }) => bytes));
}
export const removeUpload = (db: EntityManager, id: string): Promise<unknown> => db.query('delete from upload where id = $1', [id]);

export const lockPlace = (db: EntityManager, placeId: string): Promise<unknown> => db.query("select pg_advisory_xact_lock(hashtext('upload:' || $1))", [placeId]);
const open = `state in ('partial', 'whole') and touched_at >= now() - make_interval(hours => ${uploadLimits.hours})`;
/** What is on its way to one place, by how much of it is here, and how many files one person has on the way anywhere. */
export async function onTheWay(db: EntityManager, purpose: UploadPurpose, placeId: string, personId: string): Promise<{ bytes: number; files: number }> {
  const [row] = await db.query<{ bytes: string; files: number }[]>(
    `select (select coalesce(sum(at), 0) from upload where purpose = $1 and place_id = $2 and ${open}) bytes, (select count(*)::int from upload where person_id = $3 and ${open}) files`, [purpose, placeId, personId]);
  return { bytes: Number(row?.bytes ?? 0), files: row?.files ?? 0 };
}
/** For the door of routes: an upload belongs to whoever began it, at that person's school. */
export async function ownerOf(db: EntityManager, id: string): Promise<{ schoolId: string; branchId: null; ownerId: string } | null> {
  const [row] = await db.query<{ schoolId: string; ownerId: string }[]>('select p.school_id "schoolId", u.person_id "ownerId" from upload u join person p on p.id = u.person_id where u.id = $1', [id]);
  return row ? { ...row, branchId: null } : null;
}
