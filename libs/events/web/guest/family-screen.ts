import type { Invitation, ResponseOf } from '@kindling/contracts';
import { h } from '@kindling/ui/light';
import { ask } from './ask.ts';
import { answerButtons, calendarLine, contactLine, facts, failed, said, screen } from './parts.ts';
import { pick, sayDay, t } from './words.ts';

type Page = ResponseOf<'families.page'>;
export const pageOf = (token: string): Promise<Page> => ask('families.page', { params: { token }, query: { origin: location.origin } });

/** `/e/:token`: all that concerns one family, in one answer. */
export async function openFamily(token: string): Promise<void> {
  try { showFamily(token, await pageOf(token)); } catch (thrown) { failed(thrown, () => void openFamily(token), t('name')); }
}
function showFamily(token: string, page: Page): void {
  const { child, events, works, consent } = page;
  const [only] = events;
  const title = child ? t('my-child', { name: child.called }) : only ? pick(only.title) : t('events');
  screen(() => showFamily(token, page), title,
    child && h('p', {}, `${pick(child.schoolName)} · ${child.className}`),
    child && events.length === 0 && h('p', {}, t('no-events')),
    ...events.map((event) => h('section', { 'data-testid': 'invitation' }, child && h('h2', {}, pick(event.title)), ...invitation(token, event))),
    consent && h('section', {}, h('h2', {}, t('consent')), h('p', {}, h('a', { class: 'button', href: `/e/${token}/consent`, 'data-testid': 'to-consent' }, `${t('consent')} · ${t(`said-${consent.data}`)}`))),
    child && h('section', {}, h('h2', {}, t('works')), works.length === 0 ? h('p', {}, t('no-works')) : h('ul', {}, ...works.map((work) => h('li', {}, h('a', { href: `/e/${token}/works/${work.id}`, 'data-testid': 'work' }, work.title), ` · ${t('shared-at', { n: sayDay(work.sharedAt) })}`)))),
    h('p', { class: 'note' }, t('keep')), !child && only ? h('p', {}, h('a', { href: `/events/${only.id}` }, t('next-family'))) : null);
}

function invitation(token: string, event: Invitation): (Node | false | null | string)[] {
  const { reply } = event;
  const send = async (coming: boolean, heads: number): Promise<void> => {
    await ask('families.reply', { params: { token, eventId: event.id }, body: { coming, heads } });
    await openFamily(token);
  };
  const state = reply && said(reply.state === 'coming' ? t('you-come', { n: reply.heads, number: reply.number }) : reply.state === 'waiting' ? t('you-wait', { number: reply.number }) : t('you-stay'));
  return [
    facts(event), state, reply && reply.pass !== '' && h('figure', {}, h('img', { src: reply.pass, alt: t('pass'), width: 150, height: 150 }), h('figcaption', {}, t('pass'), h('br', {}), h('b', { 'data-testid': 'pass-code' }, reply.code))),
    event.answered ? said(t('survey-done')) : event.surveyOpen && h('p', {}, h('a', { class: 'button big', href: `/e/${token}/survey?event=${event.id}`, 'data-testid': 'to-survey' }, t('survey'))),
    answerButtons({ event, heads: reply ? reply.heads : 1, onList: reply?.state === 'coming' || reply?.state === 'waiting', send }), contactLine(event), calendarLine(event),
  ];
}
