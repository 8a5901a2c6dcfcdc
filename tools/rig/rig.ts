import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort, startPostgres, type RunningPostgres } from '@kindling/platform-api/embedded-postgres';
import type { DataSource } from 'typeorm';
import { createDatabase } from '../../apps/api/src/boot/database.ts';
import { foundTestClub, type TestClub } from '../../libs/testing/src/api/test-club.ts';
import { TestClient } from '../../libs/testing/src/api/test-client.ts';
import { buildWhenChanged } from '../build/build-all.ts';
import { buildApi } from '../build/build-api.ts';
import { startApi, type RunningApi } from '../start/api-process.ts';

export const rigSecret = 'a-rig-secret-of-32-characters-or-so!';
export interface RigSettings {
  /** With the built web app: takes a build of it. */
  readonly web?: boolean;
  /** With the fsync of a real installation, where cuts are tried. */
  readonly durable?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
}

interface Place { readonly port: number; readonly folder: string; readonly durable: boolean; readonly main: string; readonly settings: Record<string, string> }

/** The built product as its own process, over its own PostgreSQL; both can be killed and come back at the same address. */
export class Rig {
  readonly url: string;
  readonly db: DataSource;
  readonly club: TestClub;
  readonly databaseUrl: string;
  private api: RunningApi;
  private postgres: RunningPostgres;
  private readonly place: Place;

  private constructor(api: RunningApi, postgres: RunningPostgres, place: Place, db: DataSource, club: TestClub) {
    this.url = api.url;
    this.api = api;
    this.postgres = postgres;
    this.place = place;
    this.databaseUrl = postgres.url('kindling');
    this.db = db;
    this.club = club;
  }

  static async start({ web = false, durable = false, settings = {} }: RigSettings = {}): Promise<Rig> {
    const main = await build(web);
    const folder = mkdtempSync(join(tmpdir(), 'kindling-rig-'));
    chmodSync(folder, 0o755);
    const [port, apiPort] = [await freePort(), await freePort()];
    const postgres = await startPostgres({ dataDir: join(folder, 'data'), port, durable, database: 'kindling' });
    const all = {
      NODE_ENV: 'production', LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: String(apiPort), KINDLING_SECRET: rigSecret, DATABASE_URL: postgres.url('kindling'), ...(web ? {} : { WEB_DIR: '' }), ...settings,
    };
    const api = await startApi(all, main);
    const db = await createDatabase(all.DATABASE_URL, 4).initialize();
    const club = await foundTestClub(db);
    const openings = [club.own, club.neighbour, club.foreign].map((each) => db.query("insert into lesson_opening (class_id, lesson_id, opens_at) values ($1, '01-first-light', now())", [each.id]));
    await Promise.all(openings);
    return new Rig(api, postgres, { port, folder, durable, main, settings: all }, db, club);
  }

  as(personId: string | null): Promise<TestClient> { return TestClient.signedInAs(this.url, this.db, personId); }

  /** `kill -9`: nothing is said to anybody. */
  async killApi(): Promise<void> {
    const child = this.api.process;
    if (child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => { child.once('exit', () => resolve()); child.kill('SIGKILL'); });
  }
  async startApiAgain(): Promise<void> { this.api = await startApi(this.place.settings, this.place.main); }
  get apiAlive(): boolean { return this.api.process.exitCode === null && this.api.process.signalCode === null; }

  stopPostgres(): Promise<void> { return this.postgres.stop(); }
  async startPostgresAgain(): Promise<void> {
    const { port, durable } = this.place;
    this.postgres = await startPostgres({ dataDir: this.postgres.dataDir, port, durable });
  }

  async stop(): Promise<void> {
    await this.db.destroy().catch(() => undefined);
    await this.api.stop();
    await this.postgres.stop();
    for (const folder of [this.place.folder, dirname(this.postgres.dataDir)]) if (folder.includes('kindling-rig-')) rmSync(folder, { recursive: true, force: true });
  }
}

/** Each process builds into its own folder, so that two tools may run side by side. */
async function build(web: boolean): Promise<string> {
  if (web) {
    await buildWhenChanged();
    return 'dist/api/main.js';
  }
  const folder = `dist/rig-${process.pid}`;
  await buildApi(folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return `${folder}/main.js`;
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
