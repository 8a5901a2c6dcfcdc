import { h, show, type Child } from './view.ts';
import type { FrameWord, LightWords } from './words.ts';

export interface Framed {
  readonly title: string;
  /** Draws the same screen once more, after the language was changed. */
  readonly again: () => void;
  /** Where the name on top leads; without it the page has no other place. */
  readonly home?: string;
}
/** Every screen of a light page: a line on top, the content, and nothing that remembers. */
export function frame({ t, speaks, switchLanguage }: LightWords<FrameWord>, { title, again, home }: Framed, ...children: readonly Child[]): void {
  document.documentElement.lang = speaks() === 'zh' ? 'zh-Hans' : 'en';
  document.title = title;
  const language = h('button', { type: 'button', class: 'plain', lang: t('other-language'), click: () => { switchLanguage(); again(); } }, t('language'));
  show(h('header', {}, home === undefined ? h('b', {}, t('name')) : h('a', { href: home }, t('name')), language), h('main', {}, ...children));
}
