import type { ResponseOf } from '@kindling/contracts';
import { frame, h, openPage } from '@kindling/ui/light';
import { ask, pick, t, words } from './page-words.ts';

type Shown = ResponseOf<'partners.page'>;
const token = location.pathname.split('/')[2] || '';

function draw(shown: Shown): void {
  const title = t('title', { year: shown.year, next: shown.year + 1 });
  frame(words, { title: `${shown.partnerName} · ${title}`, again: () => draw(shown), home: '/' },
    h('p', { class: 'over' }, `${pick(shown.branchName)} · ${shown.partnerName}`), h('h1', {}, title),
    h('section', {}, h('h2', {}, t('ours')), ...(shown.activities.length === 0 ? [h('p', {}, t('none'))] : shown.activities.map(activity))),
    h('section', {}, h('h2', {}, t('records')), ...(shown.records.length === 0 ? [h('p', {}, t('no-records'))] : shown.records.map(record))),
    h('p', { class: 'note' }, t('note', { partner: shown.partnerName, branch: pick(shown.branchName) })));
}
const activity = (each: Shown['activities'][number]): HTMLElement => h('article', { 'data-testid': 'joint-activity' },
  h('h3', {}, each.title), h('p', { class: 'note' }, `${each.startsOn} – ${each.endsOn} · ${each.schoolName ? pick(each.schoolName) : t('all-schools')} · ${t(each.state)}${each.wantedSessions > 0 ? ` · ${t('held', { held: each.heldSessions, wanted: each.wantedSessions })}` : ''}`),
  each.goal ? h('p', { class: 'text' }, each.goal) : null);
const record = (each: Shown['records'][number]): HTMLElement => h('article', { 'data-testid': 'joint-record' },
  h('h3', {}, `${each.heldOn} ${each.title}`), h('p', { class: 'text' }, each.body), each.fileName ? h('p', {}, h('a', { href: `/api/public/partners/${token}/records/${each.id}` }, t('save', { name: each.fileName }))) : null);
/** `/partner/:token`: what a body that works with a branch sees of the plan. */
void openPage({ words, ask: () => ask('partners.page', { params: { token } }), draw });
