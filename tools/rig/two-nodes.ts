import type { DataSource } from 'typeorm';
import { createDatabase } from '../../apps/api/src/boot/database.ts';
import { foundTestClub, type TestClub } from '../../libs/testing/src/api/test-club.ts';
import { TestClient } from '../../libs/testing/src/api/test-client.ts';
import { startApi, type RunningApi } from '../start/api-process.ts';
import { EvenProxy } from './even-proxy.ts';
import { builtServer, clearAway, freshDatabase, serverSettings } from './foundation.ts';

/** Two processes of the built server over one database, and a proxy in front of both. */
export class TwoNodes {
  readonly db: DataSource;
  readonly club: TestClub;
  readonly proxy: EvenProxy;
  readonly nodes: readonly RunningApi[];

  private constructor(nodes: readonly RunningApi[], proxy: EvenProxy, db: DataSource, club: TestClub) {
    this.nodes = nodes;
    this.proxy = proxy;
    this.db = db;
    this.club = club;
  }

  static async start(): Promise<TwoNodes> {
    const main = await builtServer(false);
    const databaseUrl = await freshDatabase(main);
    const settings = { ...serverSettings(databaseUrl), PEER_HOST: '127.0.0.1' };
    const nodes = await Promise.all([startApi(settings, main), startApi(settings, main)]);
    const db = await createDatabase(databaseUrl, 4).initialize();
    return new TwoNodes(nodes, await EvenProxy.before(nodes.map((node) => node.url)), db, await foundTestClub(db));
  }

  /** Signed in; valid at every node. */
  as(personId: string | null, url = this.proxy.url): Promise<TestClient> { return TestClient.signedInAs(url, this.db, personId); }
  async ownerOf(liveId: string): Promise<{ nodeId: string; epoch: number } | null> {
    const [row] = await this.db.query<{ nodeId: string; epoch: number }[]>('select node_id "nodeId", epoch from live_lease where live_id = $1 and expires_at > clock_timestamp()', [liveId]);
    return row ?? null;
  }
  /** `kill -9`. */
  async kill(node: RunningApi): Promise<void> {
    await new Promise<void>((resolve) => { node.process.once('exit', () => resolve()); node.process.kill('SIGKILL'); });
  }
  async stop(): Promise<void> {
    await this.proxy.stop();
    await this.db.destroy();
    await Promise.all(this.nodes.map((node) => node.stop()));
    await clearAway();
  }
}
