export interface BothLanguages { readonly zh: string; readonly en: string }
/** Every page has these; `fail-other` stands for any code that has no sentence of its own. */
export type FrameWord = 'name' | 'language' | 'other-language' | 'fail-other';
type Values = Readonly<Record<string, string | number>>;

export interface LightWords<W extends string> {
  readonly t: (word: W, values?: Values) => string;
  readonly speaks: () => 'zh' | 'en';
  readonly switchLanguage: () => void;
  /** English may have been left empty by whoever wrote it. */
  readonly pick: (text: BothLanguages) => string;
  readonly failWord: (code: string) => string;
}

/** In this page only: nothing is kept on a phone that several families share. WeChat's browser counts as Chinese. */
export function lightWords<W extends string>(zh: Readonly<Record<W | FrameWord, string>>, en: Readonly<Record<W | FrameWord, string>>): LightWords<W | FrameWord> {
  type Word = W | FrameWord;
  let language: 'zh' | 'en' = navigator.language.toLowerCase().indexOf('zh') === 0 || /MicroMessenger/i.test(navigator.userAgent) ? 'zh' : 'en';
  const t = (word: Word, values: Values = {}): string => (language === 'zh' ? zh : en)[word].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  return {
    t,
    speaks: () => language,
    switchLanguage: () => { language = language === 'zh' ? 'en' : 'zh'; },
    pick: (text) => (language === 'en' && text.en !== '' ? text.en : text.zh),
    failWord: (code) => t(`fail-${code}` in zh ? (`fail-${code}` as Word) : 'fail-other'),
  };
}
