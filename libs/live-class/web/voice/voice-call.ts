import { MEDIA_PATH } from '@kindling/contracts/light';
import { microphoneAfter, type BufferMode, type Microphone, type MicrophoneEvent } from '@kindling/voice';
import type { LiveRole } from '../../domain/index.ts';
import { Listening, mayListen } from './engine/listening.ts';
import { MediaLine, type LineStatus, type MediaSocket } from './engine/media-line.ts';
import type { MixerReport } from './engine/playback-mixer.ts';
import type { MicrophoneProblem, Speaking } from './engine/speaking.ts';
import { PictureCall, type PicturesView } from './pictures/picture-call.ts';
import type { VoicePlace } from './voice-place.ts';

/** What a listener is told, honestly. `blocked`: the browser wants a click first; `speaking`: others wait until this person is done. */
export type Hearing = 'blocked' | 'connecting' | 'hearing' | 'silent' | 'muted' | 'speaking' | 'elsewhere' | 'lost' | 'refused' | 'unsupported';
export interface VoiceView {
  readonly hearing: Hearing;
  /** The line for the sound is there; without it nobody would hear. */
  readonly lineOpen: boolean;
  readonly microphone: Microphone;
  /** Loudness of the opened microphone in decibels; null while it is not open. */
  readonly levelDb: number | null;
  readonly problem: MicrophoneProblem | null;
  readonly pictures: PicturesView;
}

/** Sound of one class in this tab: a line, a loudspeaker and perhaps a microphone. Starts with a click, as browsers demand. */
export class VoiceCall {
  private context: AudioContext | null = null;
  private listening: Listening | null = null;
  private speaking: Speaking | null = null;
  private line: MediaLine | null = null;
  readonly pictures = new PictureCall(() => this.line, () => this.show({ pictures: this.pictures.view }));
  private lineStatus: LineStatus = 'connecting';
  private sounding = false;
  private heldMs = 0;
  private place: VoicePlace = 'own';
  private soundOn = true;
  private mode: BufferMode = 'steady';
  private over = false;
  /** This person has seen the needle move; a second turn begins without another look. */
  checked = false;
  private view: VoiceView;
  private readonly listeners = new Set<() => void>();
  private readonly liveId: string;
  private readonly role: LiveRole;

  constructor(liveId: string, role: LiveRole) {
    this.liveId = liveId;
    this.role = role;
    this.view = { hearing: mayListen() ? 'blocked' : 'unsupported', lineOpen: false, microphone: role === 'staff' ? 'muted' : 'no-floor', levelDb: null, problem: null, pictures: this.pictures.view };
  }

  readonly read = (): VoiceView => this.view;
  readonly subscribe = (listener: () => void): (() => void) => { this.listeners.add(listener); return () => { this.listeners.delete(listener); }; };

  /** Call from a click. */
  async start(): Promise<void> {
    if (this.over || !mayListen()) return;
    if (this.context) { await this.context.resume(); return; }
    const context = new AudioContext({ sampleRate: 48_000, latencyHint: 'interactive' });
    this.context = context;
    context.onstatechange = () => this.arrange();
    // Not awaited: without a click it is only answered at the next one.
    void context.resume();
    const listening = await Listening.start(context, (report) => this.report(report));
    if (this.over) listening.stop();
    else { this.listening = listening; this.arrange(); }
  }

  use(place: VoicePlace, soundOn: boolean): void { this.place = place; this.soundOn = soundOn; this.arrange(); }

  /** `mine`: this person has the floor; `anybodys`: some pupil has it, so people talk to each other. */
  floor(mine: boolean, anybodys: boolean): void {
    if (this.role === 'pupil') this.microphone(mine ? 'floor-given' : 'floor-taken');
    if (this.role === 'pupil' && !mine) this.closeMicrophone();
    this.mode = anybodys ? 'quick' : 'steady';
    this.arrange();
  }

  async openMicrophone(): Promise<void> {
    await this.start();
    if (this.speaking || !this.context) return;
    const speaking = await import('./engine/speaking.ts');
    const opened = await speaking.Speaking.start(this.context, {
      speech: (captureMs, payload) => { this.line?.say(captureMs, payload, false); },
      pause: (captureMs) => { this.line?.say(captureMs, new Uint8Array(), true); },
      level: (levelDb) => this.show({ levelDb }),
    });
    if (typeof opened === 'string') { this.show({ problem: opened }); return; }
    if (this.over || this.view.microphone === 'no-floor') { opened.stop(); return; }
    this.speaking = opened;
    this.show({ problem: null });
  }

  press(): void { if (this.speaking && this.lineStatus === 'open') this.microphone('press'); }
  release(): void { this.microphone('release'); }

  stop(): void {
    this.over = true;
    this.microphone('class-over');
    this.pictures.stop();
    this.closeMicrophone();
    this.arrange();
    this.listening?.stop();
    void this.context?.close();
  }

  private microphone(event: MicrophoneEvent): void {
    const microphone = microphoneAfter(this.view.microphone, event);
    this.speaking?.talk(microphone === 'talking');
    this.show({ microphone });
  }

  closeMicrophone(): void {
    this.release();
    this.speaking?.stop();
    this.speaking = null;
    this.show({ levelDb: null });
  }

  private get plays(): boolean { return this.soundOn && this.place !== 'room-quiet'; }

  /** A line only for those who hear or may speak. */
  private arrange(): void {
    const wanted = this.listening !== null && this.context?.state === 'running' && !this.over && (this.plays || this.view.microphone !== 'no-floor');
    if (wanted && !this.line) this.line = this.openLine();
    if (!wanted && this.line) { this.line.stop(); this.line = null; this.sounding = false; this.pictures.lineLost(); }
    this.listening?.use(this.mode);
    this.show({});
  }

  private openLine(): MediaLine {
    const address = new URL(MEDIA_PATH, location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    address.searchParams.set('live', this.liveId);
    return new MediaLine(() => new WebSocket(address) as unknown as MediaSocket, {
      status: (now) => this.lineIs(now), notice: (notice) => this.pictures.notice(notice), heldMs: () => this.heldMs,
      frame: (frame) => { if (frame.kind !== 'audio') this.pictures.frame(frame); else if (this.plays) this.listening?.frame(frame); },
    }, async (sdp, ears) => (await import('./engine/peer-way.ts')).takeOffer(sdp, ears));
  }

  private lineIs(now: LineStatus): void {
    this.lineStatus = now;
    if (now !== 'open') this.sounding = false;
    if (now === 'open') this.pictures.lineOpened(); else this.pictures.lineLost();
    this.microphone(now === 'open' ? 'rejoin' : 'line-lost');
  }

  private report({ sounding, heldMs }: MixerReport): void {
    this.heldMs = heldMs;
    if (sounding === this.sounding) return;
    this.sounding = sounding;
    this.show({});
  }

  private hearingNow(): Hearing {
    if (!mayListen()) return 'unsupported';
    if (this.place === 'room-quiet') return 'elsewhere';
    if (!this.context || this.context.state !== 'running') return 'blocked';
    if (this.view.microphone === 'talking') return 'speaking';
    if (!this.soundOn) return 'muted';
    if (this.lineStatus !== 'open' || !this.line) return this.lineStatus === 'open' ? 'connecting' : this.lineStatus;
    return this.sounding ? 'hearing' : 'silent';
  }

  private show(change: Partial<VoiceView>): void {
    this.view = { ...this.view, ...change };
    this.view = { ...this.view, hearing: this.hearingNow(), lineOpen: this.line !== null && this.lineStatus === 'open' };
    // Half-duplex: half a second of delay and an open loudspeaker would be an echo that nothing can take away.
    this.listening?.loud(this.plays && this.view.microphone !== 'talking');
    for (const tell of this.listeners) tell();
  }
}
