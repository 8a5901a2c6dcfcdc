import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { waveHeader } from '../tools/bench/speech-like-file.ts';

export const TONE_HZ = 1000;
const RATE = 48_000;

/** Half a second of tone, half a second of nothing, for as long as the browser asks: what Chromium's false microphone hears. */
export function toneBurstsFile(seconds = 4): string {
  const samples = seconds * RATE;
  const sound = Buffer.alloc(samples * 2);
  for (let at = 0; at < samples; at++) {
    const sounding = at % RATE < RATE / 2;
    sound.writeInt16LE(sounding ? Math.round(9000 * Math.sin((2 * Math.PI * TONE_HZ * at) / RATE)) : 0, at * 2);
  }
  const file = join(mkdtempSync(join(tmpdir(), 'kindling-tone-')), 'bursts.wav');
  writeFileSync(file, Buffer.concat([waveHeader(sound.length), sound]));
  return file;
}

export const microphoneFlags = (file: string): string[] => ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${file}`];

interface Ear { getFloatTimeDomainData(into: Float32Array): void }

/** Runs in the page, where every sound ends in the context's destination. */
const ears = `
  window.kindlingEars = [];
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (...to) {
    if (to[0] instanceof AudioDestinationNode) {
      const ear = this.context.createAnalyser();
      ear.fftSize = 2048;
      connect.call(this, ear);
      window.kindlingEars.push(ear);
    }
    return connect.apply(this, to);
  };
`;
/** Puts an ear at whatever plays on this page from its next load on. */
export const putEars = async (page: Page): Promise<void> => { await page.addInitScript({ content: ears }); };

const olderEncoder = `
  const configure = AudioEncoder.prototype.configure;
  AudioEncoder.prototype.configure = function ({ opus, ...rest }) { return configure.call(this, rest); };
`;
/** As Chrome 109 does: `opus` is not known there, and packets are 20 ms long. */
export const pretendOlderEncoder = async (page: Page): Promise<void> => { await page.addInitScript({ content: olderEncoder }); };

export interface Heard {
  /** Greatest amplitude of the tone, 1 being full scale. */
  readonly tone: number;
  /** How much of the energy was the tone when it was loudest. */
  readonly share: number;
  readonly loudest: number;
}

/** Listens to what is played for a while. */
export function hearkenFor(page: Page, ms: number): Promise<Heard> {
  return page.evaluate(async ({ ms: forMs, hertz, rate }) => {
    const best = { tone: 0, share: 0, loudest: 0 };
    const samples = new Float32Array(2048);
    const listen = (ear: Ear): void => {
      ear.getFloatTimeDomainData(samples);
      let [real, imaginary, energy] = [0, 0, 0];
      samples.forEach((sample, at) => {
        const angle = (2 * Math.PI * hertz * at) / rate;
        real += sample * Math.cos(angle);
        imaginary += sample * Math.sin(angle);
        energy += sample * sample;
      });
      const tone = (2 * Math.hypot(real, imaginary)) / samples.length;
      if (tone > best.tone) Object.assign(best, { tone, share: (tone * tone * samples.length) / 2 / energy });
      best.loudest = Math.max(best.loudest, Math.sqrt(energy / samples.length));
    };
    for (const end = performance.now() + forMs; performance.now() < end; await new Promise((resolve) => { setTimeout(resolve, 40); })) (globalThis as unknown as { kindlingEars: Ear[] }).kindlingEars.forEach(listen);
    return best;
  }, { ms, hertz: TONE_HZ, rate: RATE });
}
