import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { straightAdapter } from './straight-adapter.ts';

describe('an event for everybody', () => {
  const http = createServer();
  const server = new Server(http, { perMessageDeflate: false });
  server.adapter(straightAdapter(server.adapter()) as NonNullable<Parameters<typeof server.adapter>[0]>);
  const room = server.of('/live');
  const clients: Socket[] = [];
  const heard: number[][] = [];
  /** What went through the connection's own queue. */
  const queued: string[][] = [];

  const join = async (transport: 'websocket' | 'polling'): Promise<void> => {
    const [mine, through] = [[] as number[], [] as string[]];
    const arrived = new Promise<void>((resolve) => room.once('connection', (socket) => {
      socket.conn.on('packetCreate', (packet: { data?: string }) => { through.push(String(packet.data)); });
      resolve();
    }));
    const client = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}/live`, { transports: [transport], forceNew: true, reconnection: false });
    client.on('count', (value: number) => mine.push(value));
    clients.push(client);
    heard.push(mine);
    queued.push(through);
    await Promise.all([arrived, new Promise<void>((resolve) => client.once('connect', resolve))]);
  };
  const told = async (client: Socket | undefined): Promise<void> => { await client?.timeout(4000).emitWithAck('told?'); };

  beforeAll(async () => {
    room.on('connection', (socket) => { socket.on('told?', (answer: (value: string) => void) => answer('all')); });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    await join('websocket');
    await join('websocket');
    await join('polling');
  });
  afterAll(async () => {
    const engines = clients.map((client) => client.io.engine);
    clients.forEach((client) => client.close());
    // A client that polls is still sending its goodbye.
    while (room.sockets.size > 0 || engines.some((engine) => engine.readyState !== 'closed')) await new Promise((resolve) => setTimeout(resolve, 20));
    await server.close();
  });

  it('reaches every transport, in order, also between words to one of them', async () => {
    for (let count = 0; count < 200; count++) {
      if (count % 3 === 0) for (const socket of room.sockets.values()) socket.emit('count', count);
      else room.emit('count', count);
      if (count % 50 === 0) await new Promise(setImmediate);
    }
    await Promise.all(clients.map(told));
    for (const mine of heard) expect(mine).toEqual(Array.from({ length: 200 }, (_, count) => count));
  });

  it('does not pass through the queue of a line that is free, and leaves nobody out', async () => {
    await Promise.all(clients.map(told));
    await new Promise(setImmediate);
    const [only, ...others] = [...room.sockets.keys()];
    room.except(only ?? '').emit('count', 777);
    await Promise.all(clients.map(told));
    expect(heard.map((mine) => mine.includes(777))).toEqual([false, true, true]);
    expect(queued.map((through) => through.some((packet) => packet.includes('777')))).toEqual([false, false, true]);
    expect(others).toHaveLength(2);
  });
});
