import type { ResponseOf } from '@kindling/contracts';
import { chinaDay, chinaTime } from '@kindling/kernel';
import { frame, h, openPage } from '@kindling/ui/light';
import { ask, pick, t, words } from './page-words.ts';

type Year = ResponseOf<'review.page'>;

function draw(year: Year): void {
  const title = t('title', { year: year.year, next: year.year + 1 });
  frame(words, { title: `${pick(year.branchName)} · ${title}`, again: () => draw(year), home: '/' },
    h('p', { class: 'over' }, pick(year.branchName)), h('h1', {}, title), pick(year.foreword) ? h('p', { class: 'text' }, pick(year.foreword)) : null,
    numbersOf(year), picturesOf(year), awardsOf(year), clubsOf(year), sharingOf(year), h('p', { class: 'note' }, t('no-names')));
}

/** What there was; a young branch is not shown a row of noughts. */
const numbersOf = ({ numbers }: Year): HTMLElement => h('ul', { class: 'numbers' }, ...numbers.filter(({ value }) => value > 0).map((each) => h('li', {}, h('b', {}, String(each.value)), h('span', {}, pick(each.name)), h('small', {}, pick(each.definition)))));
function picturesOf({ pictures }: Year): HTMLElement | null {
  if (pictures.length === 0) return null;
  return h('div', { class: 'photos' }, ...pictures.map((each) => h('figure', {}, h('img', { src: `/api/public/events/${each.eventId}/photos/${each.photoId}/small`, alt: pick(each.caption), width: each.width, height: each.height, loading: 'lazy' }), h('figcaption', {}, pick(each.caption)))));
}
function awardsOf({ awards }: Year): HTMLElement | null {
  if (awards.length === 0) return null;
  return h('section', {}, h('h2', {}, t('awards')), h('ul', {}, ...awards.map((each) => h('li', {}, h('b', {}, t(`kind-${each.kind}`)), ' · ', each.name ? pick(each.name) : t('pupils', { place: pick(each.place), n: each.count })))));
}
const clubsOf = ({ clubs }: Year): HTMLElement => h('section', {}, h('h2', {}, t('clubs')), ...clubs.map((each) => h('article', {}, h('h3', {}, pick(each.name)), h('p', { class: 'note' }, t('club', { sessions: each.sessions, people: each.people, works: each.works })), h('p', { class: 'text' }, each.did))));
function sharingOf({ sharing }: Year): HTMLElement | null {
  if (sharing.talks.length === 0) return null;
  let at = sharing.at === null ? null : Date.parse(sharing.at);
  const day = at === null ? '' : chinaDay(at);
  return h('section', {}, h('h2', {}, `${t('sharing')} ${day}`), h('ul', {}, ...sharing.talks.map((talk) => {
    const time = at === null ? '' : `${chinaTime(at)} `;
    if (at !== null) at += talk.minutes * 60_000;
    return h('li', {}, `${time}${talk.title} · ${talk.speaker} · ${t('minutes', { n: talk.minutes })} `, talk.slides ? h('a', { href: talk.slides, rel: 'noopener noreferrer' }, t('slides')) : null, talk.file ? h('a', { href: `/api/public/years/${location.pathname.split('/')[2] || ''}/slides/${talk.file.id}`, 'data-testid': 'slides' }, ` ${t('slides-file', { name: talk.file.name })}`) : null);
  })));
}
/** `/year/:reviewId`: the year of a branch, for everybody. */
void openPage({ words, ask: () => ask('review.page', { params: { reviewId: location.pathname.split('/')[2] || '' } }), draw });
