import type { MediaNotice } from '@kindling/contracts';
import { decodeFrame, encodeFrame, noFlags, type MediaFrame } from '@kindling/voice';
import type { TestApi } from '@kindling/testing';
import { WebSocket } from 'ws';

/** Any sound will do: the server never looks into it. */
export const SOUND = Uint8Array.from({ length: 120 }, (_, at) => at);
interface Knock { readonly origin?: string; readonly cookie?: string }

/** One browser tab's media socket. */
export class MediaLine {
  readonly notices: MediaNotice[] = [];
  readonly frames: MediaFrame[] = [];
  closed: { readonly code: number; readonly reason: string } | null = null;
  private sequence = 0;
  private readonly changed: (() => void)[] = [];

  private constructor(readonly raw: WebSocket) {
    raw.on('message', (bytes: Buffer, isBinary) => {
      const notice = isBinary ? null : JSON.parse(bytes.toString()) as MediaNotice;
      if (notice?.k === 'offer') raw.send('{"k":"declined"}');
      else if (notice) this.notices.push(notice);
      const decoded = isBinary ? decodeFrame(Uint8Array.from(bytes)) : null;
      if (decoded?.ok) this.frames.push(decoded.value);
      this.tellChanged();
    });
    raw.on('close', (code, reason) => { this.closed = { code, reason: reason.toString() }; this.tellChanged(); });
    raw.on('error', () => undefined);
  }

  /** Knocks; whether it was let in is seen by `welcomed` or `ended`. */
  static async knock(api: TestApi, personId: string | null, liveId: string, { origin = api.url, cookie }: Knock = {}): Promise<MediaLine> {
    const headers = { origin, cookie: cookie ?? (await api.as(personId)).cookie };
    return new MediaLine(new WebSocket(`${api.url.replace('http', 'ws')}/media?live=${liveId}`, { headers }));
  }
  static async enter(api: TestApi, personId: string, liveId: string): Promise<MediaLine> {
    const line = await MediaLine.knock(api, personId, liveId);
    await line.until(() => line.notices.some((notice) => notice.k === 'welcome'), 'a welcome');
    return line;
  }

  get stream(): number { const [first] = this.notices; return first?.k === 'welcome' ? first.stream : -1; }

  say(change: Partial<MediaFrame> = {}): void {
    const sequence = this.sequence++;
    this.send(encodeFrame({ kind: 'audio', stream: 0, sequence, captureMs: sequence * 60, flags: noFlags, payload: SOUND, ...change }));
  }
  acknowledge(frame: MediaFrame): void { this.send(encodeFrame({ ...frame, kind: 'ack', payload: new Uint8Array() })); }
  send(bytes: Uint8Array | string): void { this.raw.send(bytes); }

  hears(count: number): Promise<void> { return this.until(() => this.frames.length >= count, `${count} frames, heard ${this.frames.length}`); }
  ended(): Promise<void> { return this.until(() => this.closed !== null, 'the end'); }
  leave(): void { this.raw.terminate(); }

  until(met: () => boolean, what: string, withinMs = 4000): Promise<void> {
    if (met()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), withinMs);
      this.changed.push(() => { if (met()) { clearTimeout(late); resolve(); } });
    });
  }
  private tellChanged(): void { this.changed.forEach((tell) => tell()); }
}
