import { FRAME_MS, levelDb, SilenceGate } from '@kindling/voice';
import captureFile from './capture.worklet.ts?worker&url';

/**
 * 60 ms frames cost a third less on the wire than 20 ms ones and recover no slower. The codec's own pauses are off: they lose
 * time. A browser from before 2023 does not know `opus` and makes 20 ms packets, which every listener understands too.
 */
const SPEECH: AudioEncoderConfig & { opus: Record<string, unknown> } = {
  codec: 'opus', sampleRate: 48_000, numberOfChannels: 1, bitrate: 16_000, opus: { application: 'voip', frameDuration: FRAME_MS * 1000, usedtx: false },
};
/** `insecure`: browsers give no microphone to a page without https; `no-encoder`: this one cannot make packets of speech. */
export type MicrophoneProblem = 'denied' | 'none' | 'insecure' | 'no-encoder';
export interface Spoken {
  speech(captureMs: number, payload: Uint8Array): void;
  pause(captureMs: number): void;
  /** Every frame's loudness, whether it is sent or not. */
  level(db: number): void;
}

/** @returns why this browser only listens here, before anybody is asked for a microphone; null: it may speak. */
export function onlyListens(): MicrophoneProblem | null {
  if (!window.isSecureContext) return 'insecure';
  return typeof AudioEncoder === 'function' && typeof AudioWorkletNode === 'function' && typeof navigator.mediaDevices === 'object' ? null : 'no-encoder';
}
/** @returns why not, or null. */
async function microphoneProblem(): Promise<MicrophoneProblem | null> {
  return onlyListens() ?? ((await AudioEncoder.isConfigSupported(SPEECH)).supported ? null : 'no-encoder');
}

/** From the microphone to frames. Opened once; `talk` decides whether anything leaves the room. */
export class Speaking {
  private readonly gate = new SilenceGate();
  /** What the encoder works on, and pauses that must not overtake it. */
  private underWay: { readonly captureMs: number; readonly pause: boolean }[] = [];
  /** Of the frame that the encoder works on, so much has come out: an old browser makes three packets of it. */
  private emergedMs = 0;
  private encoder: AudioEncoder | null = null;
  private captureMs = 0;
  private talking = false;
  private sounding = false;
  private readonly microphone: MediaStream;
  private readonly source: MediaStreamAudioSourceNode;
  private readonly node: AudioWorkletNode;
  private readonly spoken: Spoken;

  private constructor(context: AudioContext, microphone: MediaStream, spoken: Spoken) {
    this.microphone = microphone;
    this.spoken = spoken;
    this.source = context.createMediaStreamSource(microphone);
    this.node = new AudioWorkletNode(context, 'kindling-capture', { numberOfInputs: 1, numberOfOutputs: 1, outputChannelCount: [1], channelCount: 1, channelCountMode: 'explicit' });
    this.node.port.onmessage = ({ data }: MessageEvent<Float32Array>) => this.frame(data);
    // Its output is silent; without a way to the loudspeaker some browsers would not run it.
    this.source.connect(this.node).connect(context.destination);
  }

  /** Asks for the microphone. */
  static async start(context: AudioContext, spoken: Spoken): Promise<Speaking | MicrophoneProblem> {
    const problem = await microphoneProblem();
    if (problem) return problem;
    try {
      const microphone = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true } });
      await context.audioWorklet.addModule(captureFile);
      return new Speaking(context, microphone, spoken);
    } catch (failure) {
      return failure instanceof DOMException && failure.name === 'NotAllowedError' ? 'denied' : 'none';
    }
  }

  talk(talking: boolean): void {
    if (this.talking === talking) return;
    this.talking = talking;
    this.gate.close();
    if (!talking) this.fallSilent();
  }

  stop(): void {
    this.talk(false);
    this.node.port.onmessage = null;
    this.source.disconnect();
    this.node.disconnect();
    for (const track of this.microphone.getTracks()) track.stop();
    if (this.encoder && this.encoder.state !== 'closed') this.encoder.close();
  }

  private frame(samples: Float32Array): void {
    const level = levelDb(samples);
    this.spoken.level(level);
    if (this.talking) {
      const decision = this.gate.decide(level, FRAME_MS);
      if (decision === 'speech') this.encode(samples);
      if (decision === 'silence-starts') this.fallSilent();
    }
    this.captureMs += FRAME_MS;
  }

  private encode(samples: Float32Array): void {
    this.sounding = true;
    this.underWay.push({ captureMs: this.captureMs, pause: false });
    const data = new AudioData({ format: 'f32-planar', sampleRate: 48_000, numberOfChannels: 1, numberOfFrames: samples.length, timestamp: this.captureMs * 1000, data: samples as Float32Array<ArrayBuffer> });
    this.encoderNow().encode(data);
    data.close();
  }

  private fallSilent(): void {
    if (!this.sounding) return;
    this.sounding = false;
    this.underWay.push({ captureMs: this.captureMs, pause: true });
    this.passPauses();
  }

  private emerged(payload: Uint8Array, durationMs: number): void {
    this.spoken.speech(Math.round((this.underWay[0]?.captureMs ?? this.captureMs) + this.emergedMs), payload);
    this.emergedMs += durationMs;
    if (this.emergedMs < FRAME_MS) return;
    this.emergedMs = 0;
    this.underWay.shift();
    this.passPauses();
  }

  private passPauses(): void {
    while (this.underWay[0]?.pause) this.spoken.pause(this.underWay.shift()?.captureMs ?? this.captureMs);
  }

  /** Its own timestamps do not count pauses (measured), so each result takes the time of the frame that went in. */
  private encoderNow(): AudioEncoder {
    if (this.encoder && this.encoder.state === 'configured') return this.encoder;
    this.underWay = this.underWay.slice(-1);
    this.emergedMs = 0;
    const encoder = new AudioEncoder({
      output: (chunk) => {
        const payload = new Uint8Array(chunk.byteLength);
        chunk.copyTo(payload);
        this.emerged(payload, (chunk.duration ?? 0) / 1000 || FRAME_MS);
      },
      error: () => { this.encoder = null; },
    });
    encoder.configure(SPEECH);
    this.encoder = encoder;
    return encoder;
  }
}
