import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePort, startPostgres, type RunningPostgres } from '@kindling/platform-api/embedded-postgres';
import type { DataSource } from 'typeorm';
import { createDatabase } from '../../apps/api/src/boot/database.ts';
import { foundTestClub, type TestClub } from '../../libs/testing/src/api/test-club.ts';
import { TestClient } from '../../libs/testing/src/api/test-client.ts';
import { startApi, type RunningApi } from '../start/api-process.ts';
import { builtServer, freshDatabase, openFolder, serverSettings } from './foundation.ts';

export interface RigSettings {
  /** With the built web app: takes a build of it. */
  readonly web?: boolean;
  /** Its own PostgreSQL with the fsync of a real installation, which may be stopped. */
  readonly durable?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
}
interface OwnPostgres { running: RunningPostgres; readonly port: number; readonly folder: string }
interface Place { readonly main: string; readonly settings: Record<string, string>; readonly own: OwnPostgres | null }

/** The built product as its own process over a fresh database; what is killed comes back at the same address. */
export class Rig {
  readonly url: string;
  readonly db: DataSource;
  readonly club: TestClub;
  readonly databaseUrl: string;
  private api: RunningApi;
  private readonly place: Place;

  private constructor(api: RunningApi, place: Place, db: DataSource, club: TestClub) {
    this.url = api.url;
    this.api = api;
    this.place = place;
    this.databaseUrl = place.settings['DATABASE_URL'] ?? '';
    this.db = db;
    this.club = club;
  }

  static async start({ web = false, durable = false, settings = {} }: RigSettings = {}): Promise<Rig> {
    const main = await builtServer(web);
    const own = durable ? await ownPostgres() : null;
    const databaseUrl = own?.running.url('kindling') ?? await freshDatabase(main);
    const all = { ...serverSettings(databaseUrl), PORT: String(await freePort()), ...(web ? { WEB_DIR: 'dist/web' } : {}), ...settings };
    const api = await startApi(all, main);
    const db = await createDatabase(databaseUrl, 4).initialize();
    const club = await foundTestClub(db);
    for (const { id } of [club.own, club.neighbour, club.foreign]) await db.query("insert into lesson_opening (class_id, lesson_id, opens_at) values ($1, '01-first-light', now()), ($1, '13-python-first-words', now())", [id]);
    return new Rig(api, { main, settings: all, own }, db, club);
  }

  as(personId: string | null): Promise<TestClient> { return TestClient.signedInAs(this.url, this.db, personId); }

  /** `kill -9`: nothing is said to anybody. */
  async killApi(): Promise<void> {
    const child = this.api.process;
    if (child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => { child.once('exit', () => resolve()); child.kill('SIGKILL'); });
  }
  async startApiAgain(): Promise<void> { this.api = await startApi(this.place.settings, this.place.main); }
  get apiPid(): number | undefined { return this.api.process.exitCode === null && this.api.process.signalCode === null ? this.api.process.pid : undefined; }
  /** Of the PostgreSQL that is this rig's own. */
  get postgresPid(): number | undefined { return this.place.own?.running.pid; }
  /** Where the server's built code lies. */
  get serverFolder(): string { return dirname(this.place.main); }

  async stopPostgres(): Promise<void> { await this.place.own?.running.stop(); }
  async startPostgresAgain(): Promise<void> {
    const { own } = this.place;
    if (own) own.running = await startPostgres({ dataDir: own.running.dataDir, port: own.port, durable: true });
  }

  async stop(): Promise<void> {
    await this.db.destroy().catch(() => undefined);
    await this.api.stop();
    const { own } = this.place;
    await own?.running.stop();
    for (const folder of own ? [own.folder, dirname(own.running.dataDir)] : []) if (folder.includes('kindling-rig-')) rmSync(folder, { recursive: true, force: true });
  }
}

async function ownPostgres(): Promise<OwnPostgres> {
  const [folder, port] = [openFolder(), await freePort()];
  return { folder, port, running: await startPostgres({ dataDir: join(folder, 'data'), port, durable: true, database: 'kindling' }) };
}

/** Starts, runs, and stops whatever happens. */
export async function withRig(settings: RigSettings, work: (rig: Rig) => Promise<void>): Promise<void> {
  const rig = await Rig.start(settings);
  try {
    await work(rig);
  } finally {
    await rig.stop();
  }
}
