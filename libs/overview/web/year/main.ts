import type { ResponseOf } from '@kindling/contracts';
import { pageWords, type PageWord } from './page-words.ts';

type Year = ResponseOf<'review.page'>;
type Child = Node | string | null;
let language: 'zh' | 'en' = navigator.language.toLowerCase().indexOf('zh') === 0 || /MicroMessenger/i.test(navigator.userAgent) ? 'zh' : 'en';
const t = (word: PageWord, values: Readonly<Record<string, string | number>> = {}): string => pageWords[language][word].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
const pick = (text: { readonly zh: string; readonly en: string }): string => (language === 'en' && text.en !== '' ? text.en : text.zh);

/** Without a library: the page must come through a thin link, and run in a phone's old browser. */
function h(tag: string, attributes: Readonly<Record<string, string | number>>, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const name of Object.keys(attributes)) element.setAttribute(name, String(attributes[name]));
  for (const child of children) if (child !== null) element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  return element;
}
function show(...children: readonly Child[]): void {
  const root = document.getElementById('year');
  if (!root) return;
  while (root.firstChild) root.removeChild(root.firstChild);
  for (const child of children) if (child !== null) root.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
}

/** `/year/:reviewId`: the year of a branch, for everybody. */
async function open(): Promise<void> {
  show(h('main', {}, t('loading')));
  const id = location.pathname.split('/')[2] ?? '';
  try {
    const answer = await fetch(`/api/public/years/${encodeURIComponent(id)}`, { credentials: 'omit' });
    if (answer.ok) { draw(await answer.json() as Year); return; }
    failed(answer.status === 404 || answer.status === 400 ? 'not-found' : 'broken');
  } catch {
    failed('away');
  }
}
function failed(word: PageWord): void {
  const again = h('button', { type: 'button' }, t('again'));
  again.addEventListener('click', () => void open());
  show(h('main', {}, h('h1', {}, t('name')), h('p', { role: 'alert' }, t(word)), again));
}

function draw(year: Year): void {
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  const title = t('title', { year: year.year, next: year.year + 1 });
  document.title = `${pick(year.branchName)} · ${title}`;
  const other = h('button', { type: 'button', class: 'plain', lang: language === 'zh' ? 'en' : 'zh-Hans' }, t('other'));
  other.addEventListener('click', () => { language = language === 'zh' ? 'en' : 'zh'; draw(year); });
  show(h('header', {}, h('a', { href: '/' }, t('name')), other), h('main', {}, h('p', { class: 'over' }, pick(year.branchName)), h('h1', {}, title), pick(year.foreword) ? h('p', { class: 'text' }, pick(year.foreword)) : null,
    numbersOf(year), picturesOf(year), awardsOf(year), clubsOf(year), sharingOf(year), h('p', { class: 'note' }, t('no-names'))));
}

const numbersOf = ({ numbers }: Year): HTMLElement => h('ul', { class: 'numbers' }, ...numbers.map((each) => h('li', {}, h('b', {}, String(each.value)), h('span', {}, pick(each.name)), h('small', {}, pick(each.definition)))));
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
  let at = sharing.at === null ? null : Date.parse(sharing.at) + 8 * 3_600_000;
  const day = at === null ? '' : new Date(at).toISOString().slice(0, 10);
  return h('section', {}, h('h2', {}, `${t('sharing')} ${day}`), h('ul', {}, ...sharing.talks.map((talk) => {
    const time = at === null ? '' : `${new Date(at).toISOString().slice(11, 16)} `;
    if (at !== null) at += talk.minutes * 60_000;
    return h('li', {}, `${time}${talk.title} · ${talk.speaker} · ${t('minutes', { n: talk.minutes })} `, talk.slides ? h('a', { href: talk.slides, rel: 'noopener noreferrer' }, t('slides')) : null);
  })));
}
void open();
