/** What the database tells all processes at commit. */
export const noticeChannels = ['kindling_hints', 'kindling_live', 'kindling_glimpses', 'kindling_sessions'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

export interface NoticeEars {
  heard(channel: NoticeChannel, payload: string): void;
  /** Notices were missed. */
  gap(): void;
}
/** Brings every notice to this process, once and in order; where it cannot, it says that there was a gap. */
export interface NoticeSource { start(): Promise<void>; stop(): Promise<void> }
export const isNoticeChannel = (name: string | undefined): name is NoticeChannel => noticeChannels.some((each) => each === name);
