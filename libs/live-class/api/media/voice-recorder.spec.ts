import { unpackChunk } from '@kindling/voice';
import type { Logger } from '@kindling/platform-api';
import type { SoundChunk } from './voice.repository.ts';
import { VoiceRecorder } from './voice-recorder.ts';

const quiet = { warn: () => undefined } as unknown as Logger;
const said = (atMs: number, stream = 1) => ({ personId: `person-${stream}`, stream, atMs, bytes: Uint8Array.of(stream, atMs % 256) });

describe('keeping what was said', () => {
  let away = false;
  let stored: SoundChunk[];
  let recorder: VoiceRecorder;
  beforeEach(() => {
    away = false;
    stored = [];
    recorder = new VoiceRecorder('live', (chunk) => { if (away) return Promise.reject(new Error('database away')); stored.push(chunk); return Promise.resolve(); }, quiet);
  });

  it('writes a row for each speaker', async () => {
    [said(0), said(60), said(30, 2)].forEach((frame) => recorder.note(frame));
    await recorder.flush();
    expect(stored).toMatchObject([{ liveId: 'live', personId: 'person-1', fromMs: 0, toMs: 60, frames: 2 }, { personId: 'person-2', fromMs: 30, toMs: 30, frames: 1 }]);
    expect(unpackChunk(stored[0]?.sound ?? new Uint8Array()).map(({ atMs }) => atMs)).toEqual([0, 60]);
  });
  it('writes nothing twice, and nothing when nothing was said', async () => {
    recorder.note(said(0));
    await Promise.all([recorder.flush(), recorder.flush()]);
    expect(stored).toHaveLength(1);
  });
  it('keeps sound while the database is away, in order', async () => {
    away = true;
    recorder.note(said(0));
    await recorder.flush();
    recorder.note(said(60));
    away = false;
    await recorder.flush();
    expect(stored.map(({ fromMs, toMs, frames }) => ({ fromMs, toMs, frames }))).toEqual([{ fromMs: 0, toMs: 60, frames: 2 }]);
  });
});
