import type { EntityManager } from 'typeorm';

export interface Node { readonly id: string; readonly address: string }
export interface Lease { readonly nodeId: string; readonly address: string; readonly epoch: number; readonly alive: boolean }

export async function findLease(db: EntityManager, liveId: string): Promise<Lease | null> {
  const [row] = await db.query<Lease[]>('select node_id "nodeId", address, epoch, expires_at > clock_timestamp() alive from live_lease where live_id = $1', [liveId]);
  return row ?? null;
}

/**
 * Takes a lease that is free, has run out, or is ours. The class's row is locked first, so that no transaction of the owner
 * before is still under way when the epoch grows.
 * @returns the epoch, or null when the class is not open or somebody else was faster.
 */
export async function takeLease(db: EntityManager, liveId: string, node: Node, forMs: number): Promise<number | null> {
  const open = await db.query<unknown[]>("select 1 from live_class where id = $1 and state = 'open' for update", [liveId]);
  if (open.length === 0) return null;
  const [row] = await db.query<{ epoch: number }[]>(
    `insert into live_lease as held (live_id, node_id, address, expires_at) values ($1, $2, $3, clock_timestamp() + $4 * interval '1 ms')
     on conflict (live_id) do update set node_id = excluded.node_id, address = excluded.address, expires_at = excluded.expires_at, epoch = held.epoch + (held.node_id <> excluded.node_id)::int
     where held.node_id = excluded.node_id or held.expires_at < clock_timestamp() returning epoch`, [liveId, node.id, node.address, forMs]);
  return row?.epoch ?? null;
}

/** Of the classes that are still open. @returns those that are still this node's. */
export async function renewLeases(db: EntityManager, nodeId: string, forMs: number): Promise<{ liveId: string; epoch: number }[]> {
  const [rows] = await db.query<[{ liveId: string; epoch: number }[], number]>(
    `update live_lease l set expires_at = clock_timestamp() + $2 * interval '1 ms' from live_class c
     where c.id = l.live_id and c.state = 'open' and l.node_id = $1 returning l.live_id "liveId", l.epoch`, [nodeId, forMs]);
  return rows;
}

/** The next owner need not wait. */
export async function giveLeasesBack(db: EntityManager, nodeId: string): Promise<void> {
  await db.query('update live_lease set expires_at = clock_timestamp() where node_id = $1', [nodeId]);
}
