import { WebSocketServer } from 'ws';

/** The least that a server can do: number what one says and send it to everybody. Started as a process of its own. */
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
let seq = 0;
server.on('connection', (line) => {
  line.on('message', (bytes: Buffer) => {
    const said = JSON.parse(bytes.toString()) as Record<string, unknown>;
    const text = JSON.stringify({ s: ++seq, ...said });
    for (const each of server.clients) each.send(text);
  });
});
server.on('listening', () => process.send?.({ port: (server.address() as { port: number }).port }));
process.on('disconnect', () => process.exit(0));
