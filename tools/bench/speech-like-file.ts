import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '@kindling/kernel';

const RATE = 48_000;

/** Syllables of a low voice in sentences of two to four seconds with pauses between them: what the silence gate and the buffer see of speech. */
export function speechLikeFile(seconds = 40): string {
  const random = seededRandom(11);
  const samples = new Int16Array(seconds * RATE);
  for (let from = RATE / 2; from < samples.length;) {
    const sentence = Math.round((2 + 2 * random()) * RATE);
    voice(samples, from, Math.min(from + sentence, samples.length), 110 + 60 * random());
    from += sentence + Math.round((0.4 + 0.6 * random()) * RATE);
  }
  const file = join(mkdtempSync(join(tmpdir(), 'kindling-speech-')), 'speech.wav');
  writeFileSync(file, Buffer.concat([waveHeader(samples.byteLength), Buffer.from(samples.buffer)]));
  return file;
}

/** Five syllables a second, each with a quiet end. */
function voice(samples: Int16Array, from: number, to: number, hertz: number): void {
  for (let at = from; at < to; at++) {
    const syllable = Math.max(0, Math.sin((2 * Math.PI * 2.5 * (at - from)) / RATE)) ** 0.6;
    let sound = 0;
    for (let harmonic = 1; harmonic <= 12; harmonic++) sound += Math.sin((2 * Math.PI * hertz * harmonic * at) / RATE) / harmonic;
    samples[at] = Math.round(6000 * syllable * sound);
  }
}

export function waveHeader(bytes: number): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + bytes, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(bytes, 40);
  return header;
}
