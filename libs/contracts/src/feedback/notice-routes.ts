import { z } from 'zod';
import { route } from '../http/route.ts';
import { instant, noContent, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';

export const noticeKind = z.enum(['accepted', 'try-again', 'feedback', 'hand-in-waiting', 'help-call', 'lesson-opened', 'peer-asked', 'peer-released', 'badge', 'stand-in']);
export type NoticeKind = z.infer<typeof noticeKind>;
/** Something happened that concerns the reader. It names no pupil; `subject` says what to open. */
const notice = z.object({ id: uuid, kind: noticeKind, classId: uuid, className: z.string(), subject: z.string(), title: text.nullable(), times: z.number().int(), at: instant, read: z.boolean() });
export type Notice = z.infer<typeof notice>;

export const noticeRoutes = {
  'notices.mine': route({ summary: "The reader's notices, newest first, and how many are unread.", response: z.object({ unread: z.number().int(), notices: z.array(notice) }), errors: [] }),
  'notices.read': route({ summary: 'Marks notices as read; all of them when none is named.', body: z.strictObject({ ids: z.array(uuid).max(100).optional() }), response: noContent, errors: [] }),
} as const;
