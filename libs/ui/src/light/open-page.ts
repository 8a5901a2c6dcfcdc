import { AskFailure } from './ask.ts';
import { frame } from './frame.ts';
import { h, show } from './view.ts';
import type { FrameWord, LightWords } from './words.ts';

interface Opened<T> { readonly words: LightWords<FrameWord | 'loading' | 'again'>; readonly ask: () => Promise<T>; readonly draw: (answer: T) => void }

/** A page of one answer: asked for and drawn; when it does not come, the page says why and offers to ask again. */
export async function openPage<T>(page: Opened<T>): Promise<void> {
  show(h('main', {}, page.words.t('loading')));
  try {
    page.draw(await page.ask());
  } catch (thrown) {
    failed(page, thrown);
  }
}
/** An address that nobody gave is as good as one that there is not. */
function failed<T>(page: Opened<T>, thrown: unknown): void {
  const { t, failWord } = page.words;
  const code = thrown instanceof AskFailure ? thrown.code : 'other';
  frame(page.words, { title: t('name'), again: () => failed(page, thrown), home: '/' },
    h('h1', {}, t('name')), h('p', { role: 'alert' }, failWord(code === 'request.malformed' ? 'resource.not-found' : code)), h('button', { type: 'button', click: () => { void openPage(page); } }, t('again')));
}
