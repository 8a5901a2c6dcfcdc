/** `/media?live=…`: a WebSocket of its own, so that no slide stands before the sound. Frames are binary, see `@kindling/voice`. */
export const MEDIA_PATH = '/media';

/** Why the server closed a media socket. Only these are final; after any other close the client tries again. */
export const mediaClose = {
  /** Not a frame, or nothing that a client may send. */
  malformed: 4400,
  /** Signed out, or never signed in. */
  'session-missing': 4401,
  /** No such class for this person; which of the two is not told. */
  'not-found': 4404,
  /** Spoke without the floor. */
  'no-floor': 4403,
  /** Sent out by the one who teaches. */
  removed: 4410,
  /** The class is over. */
  closed: 4411,
  /** A frame bigger than speech can be. */
  'too-big': 4413,
  /** More frames than a microphone makes. */
  flood: 4429,
} as const;
export type MediaCloseReason = keyof typeof mediaClose;
