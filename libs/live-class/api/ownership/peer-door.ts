import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, LOGGER, Refused, type Config, type Logger } from '@kindling/platform-api';
import { ClassLog, type Given } from '../class-log.ts';
import { MediaDoor } from '../media/media-door.ts';
import { ClassOwners, OwnedElsewhere } from './class-owners.ts';
import { PEER_RUN } from './peer-calls.ts';
import { isPeer } from './peer-token.ts';

const MOST_BYTES = 256 * 1024;

/** The door for the other nodes, on a port of its own that no proxy shows to the world: commands and sound for classes of this node. */
@Injectable()
export class PeerDoor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly server = createServer((request, response) => void this.answer(request, response));

  constructor(
    @Inject(CONFIG) private readonly config: Config, @Inject(ClassLog) private readonly classes: ClassLog, @Inject(ClassOwners) private readonly owners: ClassOwners,
    @Inject(MediaDoor) private readonly media: MediaDoor, @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.PEER_HOST) return;
    this.server.on('upgrade', (request: IncomingMessage, socket, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      if (isPeer(request.headers['x-kindling-peer'], this.config.KINDLING_SECRET)) this.media.letInHere(request, socket, head);
      else socket.destroy();
    });
    await new Promise<void>((resolve, reject) => { this.server.once('error', reject).listen(this.config.PEER_PORT, this.config.HOST, resolve); });
    const host = this.config.PEER_HOST === 'hostname' ? hostname() : this.config.PEER_HOST;
    this.owners.meetOthers(`${host}:${(this.server.address() as AddressInfo).port}`);
  }

  beforeApplicationShutdown(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const say = (status: number, body: unknown): void => { response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)); };
    if (!isPeer(request.headers['x-kindling-peer'], this.config.KINDLING_SECRET) || request.method !== 'POST' || request.url !== PEER_RUN) { say(404, {}); return; }
    try {
      say(200, await this.classes.runIfOwned(await readGiven(request)));
    } catch (thrown) {
      if (!(thrown instanceof OwnedElsewhere) && !(thrown instanceof Refused)) this.log.warn({ err: thrown }, 'could not do what another node asked');
      say(thrown instanceof OwnedElsewhere ? 409 : 503, {});
    }
  }
}

async function readGiven(request: IncomingMessage): Promise<Given> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error('too large');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString()) as Given;
}
