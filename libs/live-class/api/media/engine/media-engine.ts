import type { MediaCloseReason } from '@kindling/contracts';
import type { WebSocket } from 'ws';
import type { LiveRole } from '../../../domain/index.ts';
import type { Hearing } from '../room-floor.ts';

/** Who sits there; `token` is the session it hangs on. */
export interface Sitter { readonly personId: string; readonly role: LiveRole; readonly token: string }
/** A frame as it is passed on, so that what is kept is what was heard. */
export interface PassedFrame { readonly from: Sitter; readonly stream: number; readonly at: number; readonly bytes: Uint8Array }

/** What a room of any engine asks of the class. */
export interface RoomRules {
  /** Asked for every frame: who may be heard can change between two of them. */
  hearing(sitter: Sitter, now: number): Hearing;
  /** The same question for pictures; they are never kept, so nobody is told of them. */
  showing(sitter: Sitter): Hearing;
  passed(frame: PassedFrame): void;
  isRecording(): boolean;
}
/** `leftOut`: frames that somebody who was behind did not get. */
export interface RoomStats { readonly seats: number; readonly framesIn: number; readonly framesOut: number; readonly leftOut: number }

/**
 * The sound of one class. Who is admitted hears everybody else and may send; a frame of somebody without the floor ends that
 * seat alone. A listener acknowledges, and one who falls behind goes on at the newest word.
 */
export interface EngineRoom {
  /** `door`: a signed-in browser's socket. @returns why not, or null when seated; `left` is called once after that. */
  admit(door: WebSocket, sitter: Sitter, left: () => void): Promise<MediaCloseReason | null>;
  evict(whom: (sitter: Sitter) => boolean, reason: MediaCloseReason): void;
  /** Everybody goes, to be tried again at once: another process has the class. */
  moveOn(): void;
  /** Who may show pictures has changed. */
  judgePictures(): void;
  /** Ends lines that did not answer since the last time. */
  checkAlive(): void;
  close(reason: MediaCloseReason): void;
  readonly sitters: readonly Sitter[];
  /** Nobody sits there, and nobody is on the way in. */
  readonly isEmpty: boolean;
  readonly stats: RoomStats;
}
export const MEDIA_ENGINE = Symbol('MediaEngine');
export interface MediaEngine {
  readonly name: string;
  open(rules: RoomRules): EngineRoom;
}

/** How frames reach one tab. Notices and reasons always take the socket, which keeps their order. */
export interface Carrier {
  /** False: frames may overtake each other, so that an old number is late and not a lie. */
  readonly keepsOrder: boolean;
  readonly isOpen: boolean;
  /** Bytes that wait in this process. */
  readonly waiting: number;
  send(bytes: Uint8Array): void;
  /** In order and whole, which pictures need; room there as `waitingBeside` says. */
  sendBeside(bytes: Uint8Array): void;
  readonly waitingBeside: number;
  tell(notice: string): void;
  close(code: number, reason: string): void;
  checkAlive(): void;
  listen(ears: CarrierEars): void;
}
export interface CarrierEars {
  /** Null: not a frame at all. */
  frame(bytes: Uint8Array | null): void;
  drained(): void;
  ended(): void;
}
