import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import type { Client, Submittable } from 'pg';

/** What a query of our own may do with the connection; the types that come with pg leave it out. */
interface Wire {
  readonly stream: Socket;
  query: (text: string) => void;
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
  sendCopyFail: (reason: string) => void;
}
interface Ending { readonly done: () => void; readonly failed: (why: Error) => void }

/** One COPY statement as pg's own queue runs it. Everything that is not asked for is passed over. */
class Copy implements Submittable {
  private readonly sql: string;
  private readonly ending: Ending;
  ended = false;

  constructor(sql: string, ending: Ending) {
    this.sql = sql;
    this.ending = ending;
  }
  submit(connection: unknown): void { (connection as Wire).query(this.sql); }
  handleError(why: Error): void { this.ended = true; this.ending.failed(why); }
  handleReadyForQuery(): void { this.ended = true; this.ending.done(); }
  handleCommandComplete(): void { /* ReadyForQuery follows. */ }
  handleRowDescription(): void { /* COPY has none. */ }
}

class CopyOut extends Copy {
  private readonly sink: Writable;
  constructor(sql: string, sink: Writable, ending: Ending) {
    super(sql, ending);
    this.sink = sink;
  }
  handleCopyData(message: { chunk: Buffer }, wire: Wire): void {
    // The parser uses its memory again for the next message.
    if (this.sink.write(Buffer.from(message.chunk))) return;
    wire.stream.pause();
    this.sink.once('drain', () => wire.stream.resume());
  }
}

class CopyIn extends Copy {
  private readonly source: AsyncIterable<Buffer>;
  constructor(sql: string, source: AsyncIterable<Buffer>, ending: Ending) {
    super(sql, ending);
    this.source = source;
  }
  handleCopyInResponse(wire: Wire): void {
    void this.send(wire).catch((why: unknown) => { wire.sendCopyFail(why instanceof Error ? why.message : String(why)); });
  }
  private async send(wire: Wire): Promise<void> {
    for await (const chunk of this.source) {
      if (this.ended) return; // The server has refused a row.
      wire.sendCopyFromChunk(chunk);
      if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain');
    }
    wire.endCopyFrom();
  }
}

/** `sql` is a `COPY … TO STDOUT`; the sink is left open. */
export const copyOut = (client: Client, sql: string, sink: Writable): Promise<void> =>
  new Promise((done, failed) => { client.query(new CopyOut(sql, sink, { done, failed })); });
/** `sql` is a `COPY … FROM STDIN`. */
export const copyIn = (client: Client, sql: string, source: AsyncIterable<Buffer>): Promise<void> =>
  new Promise((done, failed) => { client.query(new CopyIn(sql, source, { done, failed })); });
