import type { Board } from './board/board.ts';
import type { TraceRecorder } from './trace-recorder.ts';

/** Brightness 0 to 1 by light, averaged since `from`. */
export function averageGlow(board: Board, recorder: TraceRecorder, from: number): Record<string, number> {
  return Object.fromEntries(Object.entries(board.glow).map(([id, glow]) => {
    const share = recorder.share(`led:${id}`, from, board.cycles);
    return [id, share === 0 ? 0 : share * (glow > 0 ? glow : 1)];
  }));
}

/** What a serial line says, as text. */
export class Utf8Reader {
  private bytes: number[] = [];
  push(byte: number): void { this.bytes.push(byte); }
  clear(): void { this.bytes = []; }
  take(): string {
    const { text, rest } = decodeUtf8(this.bytes);
    this.bytes = rest;
    return text;
  }
}

/** Bytes to text; a Chinese sign that is not complete yet waits for its other bytes. */
function decodeUtf8(bytes: readonly number[]): { text: string; rest: number[] } {
  let text = '';
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
    if (at + length > bytes.length) break;
    const encoded = bytes.slice(at, at + length).map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    try {
      text += first < 0x80 ? String.fromCharCode(first) : decodeURIComponent(encoded);
    } catch {
      text += '\ufffd';
    }
    at += length;
  }
  return { text, rest: bytes.slice(at) };
}
