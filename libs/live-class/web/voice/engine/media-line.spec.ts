import { jest } from '@jest/globals';
import { mediaClose } from '@kindling/contracts/light';
import { decodeFrame, encodeFrame, noFlags, type MediaFrame } from '@kindling/voice';
import { MediaLine, type LineStatus, type MediaSocket, type PeerWay, type TakeOffer } from './media-line.ts';

class Socket implements MediaSocket {
  binaryType = '';
  bufferedAmount = 0;
  onopen = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly sent: MediaFrame[] = [];
  closed = false;
  readonly said: unknown[] = [];
  send(message: Uint8Array | string): void {
    if (typeof message === 'string') { this.said.push(JSON.parse(message)); return; }
    const decoded = decodeFrame(message);
    if (decoded.ok) this.sent.push(decoded.value);
  }
  close(): void { this.closed = true; this.onclose?.({ code: 1000 }); }
  welcome(): void { this.onmessage?.({ data: '{"k":"welcome","stream":3,"recording":false}' }); }
  bring(sequence: number): void {
    const bytes = encodeFrame({ kind: 'audio', stream: 9, sequence, captureMs: sequence * 60, flags: noFlags, payload: Uint8Array.of(1) });
    this.onmessage?.({ data: bytes.buffer });
  }
}

describe('the media line of a browser', () => {
  const sockets: Socket[] = [];
  const statuses: LineStatus[] = [];
  const heard: MediaFrame[] = [];
  let line: MediaLine;
  const newest = (): Socket => sockets.at(-1) as Socket;
  beforeEach(() => {
    jest.useFakeTimers();
    [sockets, statuses, heard].forEach((list) => { list.length = 0; });
    line = new MediaLine(() => { sockets.push(new Socket()); return newest(); }, { status: (now) => statuses.push(now), notice: () => undefined, frame: (frame) => heard.push(frame), heldMs: () => 180 });
  });
  afterEach(() => { line.stop(); jest.useRealTimers(); });

  it('says nothing before the server has let it in', () => {
    expect(line.say(0, Uint8Array.of(1), false)).toBe(false);
    newest().welcome();
    expect(line.say(60, Uint8Array.of(1), false)).toBe(true);
    expect(newest().sent).toMatchObject([{ kind: 'audio', captureMs: 60 }]);
    expect(statuses).toEqual(['connecting', 'open']);
  });

  it('acknowledges the newest frame twice a second, and nothing when nothing came', () => {
    newest().welcome();
    [1, 2, 3].forEach((sequence) => newest().bring(sequence));
    jest.advanceTimersByTime(2000);
    expect(heard).toHaveLength(3);
    expect(newest().sent).toMatchObject([{ kind: 'ack', stream: 9, sequence: 3, captureMs: 180 }]);
  });

  it('leaves words out when the line up is full, and goes on with a gap', () => {
    newest().welcome();
    newest().bufferedAmount = 6000;
    expect(line.say(0, Uint8Array.of(1), false)).toBe(false);
    newest().bufferedAmount = 0;
    line.say(60, Uint8Array.of(1), false);
    expect(newest().sent.map((frame) => frame.sequence)).toEqual([1]);
  });

  it('comes back after a break, waiting longer each time', () => {
    newest().onclose?.({ code: 1006 });
    expect(statuses.at(-1)).toBe('lost');
    jest.advanceTimersByTime(500);
    newest().onclose?.({ code: 1006 });
    jest.advanceTimersByTime(999);
    expect(sockets).toHaveLength(2);
    jest.advanceTimersByTime(1);
    expect(sockets).toHaveLength(3);
    newest().welcome();
    newest().onclose?.({ code: 1012 });
    jest.advanceTimersByTime(500);
    expect(sockets).toHaveLength(4);
  });

  it.each(Object.entries(mediaClose))('does not come back when told: %s', (_, code) => {
    newest().onclose?.({ code });
    jest.advanceTimersByTime(60_000);
    expect(sockets).toHaveLength(1);
    expect(statuses.at(-1)).toBe('refused');
  });

  describe('that is offered another way', () => {
    let way: PeerWay & { isOpen: boolean; sent: number };
    let ears: Parameters<TakeOffer>[1];
    const offer = async (): Promise<void> => { newest().onmessage?.({ data: '{"k":"offer","sdp":"theirs"}' }); await jest.advanceTimersByTimeAsync(0); };
    const withWay = (takes: boolean): void => {
      line.stop();
      way = { isOpen: false, bufferedAmount: 0, sent: 0, send: () => { way.sent++; }, close: () => { way.isOpen = false; } };
      line = new MediaLine(() => { sockets.push(new Socket()); return newest(); }, { status: (now) => statuses.push(now), notice: () => undefined, frame: (frame) => heard.push(frame), heldMs: () => 180 },
        (_, given) => { ears = given; return Promise.resolve(takes ? { sdp: 'ours', way } : null); });
    };

    it('answers, and sends and hears by that way once it is welcome', async () => {
      withWay(true);
      await offer();
      expect(newest().said).toEqual([{ k: 'answer', sdp: 'ours' }]);
      way.isOpen = true;
      newest().welcome();
      line.say(0, Uint8Array.of(1), false);
      ears.heard(encodeFrame({ kind: 'audio', stream: 9, sequence: 4, captureMs: 0, flags: noFlags, payload: Uint8Array.of(1) }).buffer as ArrayBuffer);
      expect([way.sent, newest().sent, heard.length]).toEqual([1, [], 1]);
    });
    it('declines where there is no such way, and takes the socket', async () => {
      withWay(false);
      await offer();
      newest().welcome();
      line.say(0, Uint8Array.of(1), false);
      expect([newest().said, newest().sent.length]).toEqual([[{ k: 'declined' }], 1]);
    });
    it('takes the socket when the way did not open, and does not try it again', async () => {
      withWay(true);
      await offer();
      newest().welcome();
      line.say(0, Uint8Array.of(1), false);
      expect([way.sent, newest().sent.length]).toEqual([0, 1]);
      newest().onclose?.({ code: 1006 });
      await jest.advanceTimersByTimeAsync(500);
      await offer();
      expect(newest().said).toEqual([{ k: 'declined' }]);
    });
    it('comes again by the socket when the way is lost', async () => {
      withWay(true);
      await offer();
      way.isOpen = true;
      newest().welcome();
      ears.lost();
      expect(statuses.at(-1)).toBe('lost');
      await jest.advanceTimersByTimeAsync(500);
      await offer();
      newest().welcome();
      line.say(0, Uint8Array.of(1), false);
      expect([newest().said, newest().sent.length]).toEqual([[{ k: 'declined' }], 1]);
    });
  });
});
