import type { ResponseOf } from '@kindling/contracts';
import { act, h } from '@kindling/ui/light';
import { ask } from './ask.ts';
import { pageOf } from './family-screen.ts';
import { failed, failureLine, said, screen } from './parts.ts';
import { sayDay, t, type Word } from './words.ts';

type Consent = NonNullable<ResponseOf<'families.page'>['consent']>;

/** `/e/:token/consent`: yes and no look the same and are one tap each; the latest word counts. */
export async function openConsent(token: string): Promise<void> {
  try {
    const { consent } = await pageOf(token);
    if (consent) showConsent(token, consent);
    else screen(() => void openConsent(token), t('consent-title'), said(t('fail-resource.not-found'), 'bad'));
  } catch (thrown) { failed(thrown, () => void openConsent(token), t('consent-title')); }
}

function showConsent(token: string, consent: Consent): void {
  screen(() => showConsent(token, consent), t('consent-title'), h('p', {}, t('consent-note')),
    ...(['data', 'photos'] as const).map((about) => question(token, about, consent)),
    consent.changedAt !== null && h('p', { class: 'note' }, t('consent-changed', { n: sayDay(consent.changedAt) })),
    h('p', {}, h('a', { href: '/privacy' }, t('privacy'))), h('p', {}, h('a', { class: 'button', href: `/e/${token}` }, t('back'))));
}

function question(token: string, about: 'data' | 'photos', consent: Consent): HTMLElement {
  const now = consent[about];
  const problem = h('div', {});
  const say = (given: boolean) => async (): Promise<void> => {
    problem.textContent = '';
    await ask('families.consent', { params: { token }, body: { about, given } }).then(() => openConsent(token), (thrown: unknown) => { problem.appendChild(failureLine(thrown)); });
  };
  const button = (given: boolean): HTMLElement => act(t(given ? 'agree' : 'refuse'), { class: 'big quiet', 'aria-pressed': String(now === (given ? 'yes' : 'no')), 'data-testid': `${about}-${given ? 'yes' : 'no'}` }, say(given));
  return h('section', {}, h('h2', {}, t(`consent-${about}`)), h('p', {}, t(`consent-${about}-note`)), h('p', { 'data-testid': `${about}-now`, class: 'said' }, t(`said-${now}` as Word)), h('div', { class: 'pair' }, button(true), button(false)), problem);
}
