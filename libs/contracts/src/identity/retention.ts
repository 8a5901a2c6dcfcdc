/** How long what is kept is kept, in days. The server deletes by these numbers and the privacy notice states them. */
export const retentionDays = {
  /** Signed-out and expired sessions. */
  session: 30,
  /** Wrong PINs and passwords. */
  failedSignIns: 7,
  /** Voices, where a class keeps them at all: the most that a class may choose. */
  voice: 180,
  /** What was said, voted and shown in a live class, and who was there. */
  liveClass: 400,
  /** Checks of work, without the work itself. */
  attempt: 400,
  /** Tells a computer that comes back after months that its work has arrived. */
  receipt: 400,
  /** Notices behind the bell. */
  notice: 60,
  /** How fast the line of a class was. */
  line: 120,
  /** What happened, for help and reports; who looked at whom. */
  fact: 730,
  look: 730,
  /** The link of a family that came as guests; their answer stays as a number. */
  guestLink: 400,
  /** What somebody wrote who offered to help: the account that came of it stays, the form does not. */
  application: 180,
  /** Somebody who held one session instead of another still sees the class, to look after what was handed in. */
  standIn: 7,
  /** After an account has been closed, everything of the pupil goes. */
  closedAccount: 180,
} as const;

/** Goes up when the notice says something new; consents bear it. */
export const privacyNoticeVersion = '2026-2';
