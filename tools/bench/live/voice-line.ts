import { encodeFrame, noFlags } from '@kindling/voice';
import { WebSocket } from 'ws';
import { WireCount } from './wire-count.ts';

/** One media socket that says or counts frames, and acknowledges as a page does. */
export class VoiceLine {
  frames = 0;
  readonly wire = new WireCount();
  private sequence = 0;
  private last: { stream: number; sequence: number } | null = null;
  private readonly line: WebSocket;
  private constructor(line: WebSocket) { this.line = line; }

  static open(url: string, cookie: string, liveId: string): Promise<VoiceLine> {
    const line = new WebSocket(`${url.replace('http', 'ws')}/media?live=${liveId}`, { headers: { cookie, origin: url }, perMessageDeflate: false });
    const voice = new VoiceLine(line);
    return new Promise((resolve, reject) => {
      line.on('message', (bytes: Buffer, isBinary) => { voice.receive(bytes, isBinary); if (!isBinary) resolve(voice); });
      line.on('error', reject).on('close', (code) => reject(new Error(`closed ${code}`)));
    });
  }

  /** Sixty milliseconds of anything: the server does not look inside. */
  say(payload = new Uint8Array(120)): void {
    const sequence = this.sequence++;
    this.send(encodeFrame({ kind: 'audio', stream: 0, sequence, captureMs: sequence * 60, flags: noFlags, payload }));
  }

  acknowledge(): void {
    if (!this.last) return;
    this.send(encodeFrame({ kind: 'ack', ...this.last, captureMs: 0, flags: noFlags, payload: new Uint8Array() }));
    this.last = null;
  }

  async hears(count: number): Promise<boolean> {
    for (let waited = 0; waited < 100 && this.frames < count; waited++) await new Promise((resolve) => setTimeout(resolve, 50));
    return this.frames >= count;
  }
  cut(): void { this.line.terminate(); }

  private send(bytes: Uint8Array): void {
    this.wire.went(bytes.length);
    this.line.send(bytes);
  }
  private receive(bytes: Buffer, isBinary: boolean): void {
    this.wire.came(bytes.length);
    if (!isBinary) return;
    this.frames += 1;
    this.last = { stream: bytes.readUInt16BE(2), sequence: bytes.readUInt32BE(4) };
  }
}
