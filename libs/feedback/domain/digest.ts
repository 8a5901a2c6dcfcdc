import type { NoticeKind } from '@kindling/contracts';

export interface Unread { readonly kind: NoticeKind; readonly className: string; readonly times: number }
export interface Letter { readonly subject: string; readonly body: string }
type Language = 'zh' | 'en';

/** Clubs are in China: a day of letters is a day there, and the letter comes when people look at their post. */
const [chinaHours, hourOfLetter] = [8, 7];
const hourMs = 3_600_000;

/** The day whose letter is due, or null while it is too early in the morning. */
export function dayOfLetter(now: Date): string | null {
  const there = new Date(now.getTime() + chinaHours * hourMs);
  return there.getUTCHours() < hourOfLetter ? null : there.toISOString().slice(0, 10);
}

const kinds: Partial<Record<NoticeKind, Record<Language, (times: number) => string>>> = {
  'hand-in-waiting': { zh: (times) => `${times} 份作业在等`, en: (times) => `${times} hand-in${times === 1 ? '' : 's'} waiting` },
  'help-call': { zh: (times) => `举手 ${times} 次`, en: (times) => `${times} raised hand${times === 1 ? '' : 's'}` },
  'stand-in': { zh: (times) => `请您代课 ${times} 次`, en: (times) => `${times} request${times === 1 ? '' : 's'} to stand in` },
};
const other: Record<Language, (times: number) => string> = { zh: (times) => `其他消息 ${times} 条`, en: (times) => `${times} other notice${times === 1 ? '' : 's'}` };
const frame = {
  zh: { subject: (count: number) => `Kindling：${count} 件事在等您`, join: '，', colon: '：', open: '打开看看：', stop: '不想再收到：在“设置”里关掉每日邮件。', settings: '/me' },
  en: { subject: (count: number) => `Kindling: ${count} thing${count === 1 ? '' : 's'} waiting for you`, join: ', ', colon: ': ', open: 'Have a look: ', stop: 'To stop these letters, switch the daily e-mail off in Settings: ', settings: '/me' },
} as const;

/** Counts and a link, nothing of what pupils wrote and nobody's name: whoever reads over a shoulder learns nothing. Null when nothing is unread. */
export function letterOf(unread: readonly Unread[], language: Language, origin: string): Letter | null {
  const count = unread.reduce((sum, { times }) => sum + times, 0);
  if (count === 0) return null;
  const { subject, join, colon, open, stop, settings } = frame[language];
  const lines = [...new Set(unread.map((each) => each.className))].map((className) =>
    `${className}${colon}${unread.filter((each) => each.className === className).map(({ kind, times }) => (kinds[kind] ?? other)[language](times)).join(join)}`);
  return { subject: subject(count), body: [...lines, '', `${open}${origin}/`, '', `${stop}${origin}${settings}`, ''].join('\n') };
}

/** What came of an attempt to send. `begun`: the letter itself was on its way when the line broke, so it may have arrived. */
export interface SendFailure { readonly begun: boolean; /** The other server's own answer, as 421 or 550. */ readonly answer: number | null; readonly signingIn: boolean }
export type NextState = { readonly state: 'waiting'; readonly inMs: number } | { readonly state: 'refused' | 'given-up' | 'unknown' };
const waits = [5 * 60_000, 15 * 60_000, hourMs, 4 * hourMs] as const;

/** Again only when the other side surely has nothing: twice is worse than never. */
export function afterFailure({ begun, answer, signingIn }: SendFailure, tries: number): NextState {
  if (begun && answer === null) return { state: 'unknown' };
  // A password that is refused is the installation's mistake, and may be mended before the next try.
  if (answer !== null && answer >= 500 && !signingIn) return { state: 'refused' };
  const inMs = waits[tries - 1];
  return inMs === undefined ? { state: 'given-up' } : { state: 'waiting', inMs };
}
