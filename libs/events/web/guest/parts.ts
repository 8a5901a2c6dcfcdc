import type { PublicEvent } from '@kindling/contracts';
import { act, AskFailure, frame, h, type Child } from '@kindling/ui/light';
import { failWord, kindWord, pick, sayDay, sayTime, t, words } from './words.ts';

/** Every screen of this page has its title on top. */
export function screen(again: () => void, title: string, ...children: readonly Child[]): void {
  frame(words, { title: `${title} · ${t('name')}`, again }, h('h1', {}, title), ...children);
}
export function said(message: string, kind: 'good' | 'bad' = 'good'): HTMLElement { return h('p', { class: `said ${kind}`, 'data-testid': 'said', role: kind === 'bad' ? 'alert' : 'status' }, message); }

/** @throws nothing: whatever went wrong becomes a sentence on the screen. */
export function failed(thrown: unknown, again: () => void, title: string): void {
  const code = thrown instanceof AskFailure ? thrown.code : 'other';
  screen(() => failed(thrown, again, title), title, said(failWord(code), 'bad'), h('p', {}, act(t('again'), { class: 'big' }, () => { again(); return Promise.resolve(); })), h('p', {}, h('a', { href: '/e' }, t('code-title'))));
}
export const failureLine = (thrown: unknown): HTMLElement => said(failWord(thrown instanceof AskFailure ? thrown.code : 'other'), 'bad');

export function facts(event: PublicEvent): HTMLElement {
  const line = (label: string, value: string): HTMLElement => h('div', {}, h('dt', {}, label), h('dd', {}, value));
  return h('dl', {}, line(t('when'), `${sayDay(event.startsAt)} ${sayTime(event.startsAt)}–${sayTime(event.endsAt)}`), line(t('where'), pick(event.where)), line(t('holder'), `${pick(event.holder)} · ${kindWord(event.kind)}`));
}
const phone = /^\+?[\d\s-]{5,}$/;
/** A phone rings with one tap; anything else (a WeChat name) is read. */
export const contactLine = (event: PublicEvent): Child => event.contact !== '' && (phone.test(event.contact)
  ? h('p', {}, h('a', { class: 'button', href: `tel:${event.contact.replace(/[\s-]/g, '')}`, 'data-testid': 'call' }, t('call', { n: event.contact })))
  : h('p', {}, `${t('contact')}: ${event.contact}`));
export const calendarLine = (event: PublicEvent): Child => (event.state === 'published' || event.state === 'running') && h('p', {}, h('a', { href: `/api/public/events/${event.id}/calendar.ics` }, t('calendar')));

export interface Answering {
  readonly event: PublicEvent; readonly heads: number;
  /** Who has a place, or waits for one, need not read that it is full. */
  readonly onList?: boolean;
  readonly send: (coming: boolean, heads: number) => Promise<void>;
}
const mostHeads = 6;
/** Yes and no of the same size, and how many come. */
export function answerButtons({ event, heads, onList = false, send }: Answering): Child {
  if (event.state === 'called-off') return said(t('called-off'), 'bad');
  if (event.state !== 'published' && event.state !== 'running') return said(t('over'));
  if (event.familyPlaces === 0) return said(t('no-families'));
  let many = heads;
  const shown = h('output', { 'data-testid': 'heads' }, String(many));
  const step = (by: number, label: string, sign: string): HTMLElement => h('button', { type: 'button', class: 'step', 'aria-label': label, click: () => { many = Math.min(mostHeads, Math.max(1, many + by)); shown.textContent = String(many); } }, sign);
  const problem = h('div', {});
  const tell = (coming: boolean) => () => send(coming, many).catch((thrown: unknown) => { problem.textContent = ''; problem.appendChild(failureLine(thrown)); });
  return h('div', { class: 'answer' }, !onList && h('p', { class: 'free', 'data-testid': 'free' }, event.free > 0 ? t('free', { n: event.free }) : t('full')),
    h('p', { class: 'heads' }, `${t('heads')} `, step(-1, t('fewer'), '−'), shown, step(1, t('more'), '+')),
    h('div', { class: 'pair' }, act(t('yes'), { class: 'big', 'data-testid': 'yes' }, tell(true)), act(t('no'), { class: 'big quiet', 'data-testid': 'no' }, tell(false))), problem);
}
