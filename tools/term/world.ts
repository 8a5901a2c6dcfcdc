import { seededRandom } from '@kindling/kernel';
import type { DataSource } from 'typeorm';
import { Ledger } from './ledger.ts';

/** Where the term is held: any running product over a database that may be aged. */
export interface TermHost { readonly url: string; readonly db: Pick<DataSource, 'query'>; readonly databaseUrl: string }
export interface TermSize { readonly schools: number; readonly classesEach: number; readonly pupilsEach: number; readonly lessons: number; /** How many of the pupils press Check in a lesson. */ readonly checking: number; /** Weeks in which somebody leaves a class early: the server waits ten seconds before it believes that. */ readonly leaving: readonly number[] }

const day = 86_400_000;
/** Whoever is signed in stays so, and leases are of this minute. */
const ofThisMinute = ['session', 'sign_in_throttle', 'live_lease', 'migrations'];

/** One person's chance: the same whatever the others do in the same moment. */
export class Luck {
  readonly random: () => number;
  constructor(seed: number) { this.random = seededRandom(seed); }
  below(most: number): number { return Math.floor(this.random() * most); }
  chance(share: number): boolean { return this.random() < share; }
}

/** One term's own clock, chance and ledger. A week passes by making everything that the product has written a week older. */
export class World {
  readonly ledger = new Ledger();
  private agedMs = 0;
  private people = 0;
  private readonly seed: number;
  readonly host: TermHost;
  readonly size: TermSize;

  constructor(host: TermHost, size: TermSize, seed: number) {
    this.host = host;
    this.size = size;
    this.seed = seed;
  }

  /** Milliseconds on the term's clock; later minus earlier is what the product sees between two of its rows. */
  now(): number { return Date.now() + this.agedMs; }
  /** A moment of the product's clock on the term's clock. */
  moment(instant: string): number { return Date.parse(instant) + this.agedMs; }
  /** The day of China's clock that the product would give it now. */
  chinaDay(at: number): string { return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(at - this.agedMs)); }
  /** Asked for in a fixed order, before anybody begins. */
  nextLuck(): Luck { this.people += 1; return new Luck(this.seed * 1000 + this.people); }

  async passWeek(): Promise<void> {
    const columns = await this.host.db.query<{ table: string; columns: string[] }[]>(
      `select c.table_name "table", array_agg(c.column_name::text) columns from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'timestamp with time zone' and c.is_generated = 'NEVER' and c.table_name <> all($1) group by c.table_name`, [ofThisMinute]);
    for (const { table, columns: names } of columns) await this.host.db.query(`update "${table}" set ${names.map((name) => `"${name}" = "${name}" - interval '7 days'`).join(', ')}`);
    this.agedMs += 7 * day;
  }
  /** Minutes of classes that are being held just now: they began that much earlier. */
  async classMinutes(liveIds: readonly string[], minutes: number): Promise<void> {
    await this.host.db.query("update live_class set opened_at = opened_at - make_interval(mins => $2) where id = any($1::uuid[])", [liveIds, minutes]);
  }
}
