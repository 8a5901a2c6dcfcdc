import type { DecoderEars, SampleDecoder } from './sample-decoder.ts';

const SPEECH: AudioDecoderConfig = { codec: 'opus', sampleRate: 48_000, numberOfChannels: 1 };

/** WebCodecs. */
export class OpusByBrowser implements SampleDecoder {
  private readonly decoder: AudioDecoder;

  constructor(ears: DecoderEars) {
    this.decoder = new AudioDecoder({ output: (sound) => ears.samples(samplesOf(sound)), error: () => ears.broken() });
    this.decoder.configure(SPEECH);
  }

  decode(packet: Uint8Array, captureMs: number): void {
    this.decoder.decode(new EncodedAudioChunk({ type: 'key', timestamp: captureMs * 1000, data: packet as Uint8Array<ArrayBuffer> }));
  }

  close(): void { if (this.decoder.state !== 'closed') this.decoder.close(); }
}

function samplesOf(sound: AudioData): Float32Array {
  const samples = new Float32Array(sound.numberOfFrames);
  sound.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
  sound.close();
  return samples;
}
