/** IP and TCP with time stamps, and one TLS record; each message is taken for a segment of its own, as they are on a quiet line. */
const HEADERS = 52 + 22;
/** A segment without data: every one that arrives is answered, at worst. */
const TCP_ACK = 52;
const MASK = 4;

interface Way { messages: number; bytes: number }
const frameHeader = (bytes: number): number => (bytes < 126 ? 2 : 4);

/** What a socket costs on the line: counted WebSocket frames, and the headers below them by arithmetic. */
export class WireCount {
  readonly down: Way = { messages: 0, bytes: 0 };
  readonly up: Way = { messages: 0, bytes: 0 };

  came(bytes: number): void { add(this.down, bytes + frameHeader(bytes)); }
  went(bytes: number): void { add(this.up, bytes + frameHeader(bytes) + MASK); }
  get downBytes(): number { return onWire(this.down) + this.up.messages * TCP_ACK; }
  get upBytes(): number { return onWire(this.up) + this.down.messages * TCP_ACK; }
}
function add(way: Way, bytes: number): void { way.messages += 1; way.bytes += bytes; }
const onWire = ({ messages, bytes }: Way): number => bytes + messages * HEADERS;
export const kbit = (bytes: number, seconds: number): number => (bytes * 8) / 1000 / seconds;
