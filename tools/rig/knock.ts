import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

export interface Knock { readonly method?: string; readonly path: string; readonly headers?: OutgoingHttpHeaders; readonly body?: string | Buffer | undefined; readonly patienceMs?: number; /** On a connection of its own, which nobody uses after it. */ readonly alone?: boolean }
/** `status` 0: the line was cut or nothing came in time. */
export interface Answer { readonly status: number; readonly text: string; readonly headers: IncomingHttpHeaders; readonly ms: number }

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One plain HTTP request, without the manners of `fetch`: every header and path goes out as given. Never throws. */
export function knock(url: string, { method = 'GET', path, headers = {}, body, patienceMs = 30_000, alone = false }: Knock): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const started = performance.now();
  return new Promise((resolve) => {
    const nothing = (): void => resolve({ status: 0, text: '', headers: {}, ms: performance.now() - started });
    try {
      const sent = request({ hostname, port, method, path, headers, agent: alone ? false : agent, timeout: patienceMs }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', nothing);
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString(), headers: answer.headers, ms: performance.now() - started }));
      });
      let late = false;
      sent.on('timeout', () => { late = true; sent.destroy(); });
      // A kept-alive line that the server closed at the same moment: browsers take a new one and send again.
      sent.on('error', () => { if (sent.reusedSocket && !late) void knock(url, { method, path, headers, body, patienceMs, alone: true }).then(resolve); else nothing(); });
      sent.end(body);
    } catch {
      nothing(); // Node itself refuses to send it.
    }
  });
}

/** As our own page would send it. */
export const knockJson = (url: string, method: string, path: string, cookie: string, body?: unknown, patienceMs = 30_000): Promise<Answer> =>
  knock(url, { method, path, headers: { origin: url, cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, body: body === undefined ? undefined : JSON.stringify(body), patienceMs });
