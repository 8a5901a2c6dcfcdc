import i18next from 'i18next';
import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';
/** How dates and times are written in a language. */
export const localeOf = (spoken: Language): 'zh-CN' | 'en-GB' => (spoken === 'zh' ? 'zh-CN' : 'en-GB');
const key = 'kindling.language';
const chosen = (): Language => {
  const stored = localStorage.getItem(key);
  if (stored === 'zh' || stored === 'en') return stored;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
};
let language: Language = chosen();
const listeners = new Set<() => void>();

void i18next.init({ lng: language, fallbackLng: 'zh', resources: {}, initAsync: false, keySeparator: false, nsSeparator: false, interpolation: { prefix: '{', suffix: '}', escapeValue: false } });
document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';

export function setLanguage(next: Language): void {
  language = next;
  localStorage.setItem(key, next);
  document.documentElement.lang = next === 'zh' ? 'zh-Hans' : 'en';
  void i18next.changeLanguage(next).then(() => listeners.forEach((tell) => tell()));
}
const subscribe = (listener: () => void) => { listeners.add(listener); return () => { listeners.delete(listener); }; };
export function useLanguage(): { language: Language; setLanguage: (next: Language) => void } {
  return { language: useSyncExternalStore(subscribe, () => language), setLanguage };
}
/** Picks one language of a text from the course. */
export function useText(): (text: { readonly zh: string; readonly en: string }) => string {
  const { language: spoken } = useLanguage();
  return (text) => text[spoken];
}
