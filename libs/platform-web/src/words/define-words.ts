import i18next from 'i18next';
import { useCallback } from 'react';
import { useLanguage } from './language.ts';

type Params = Record<string, string | number>;

/** Words of one part of the product; they come with its own chunk. English must have exactly the keys of Chinese. */
export function defineWords<const Z extends Record<string, string>>(namespace: string, zh: Z, en: Readonly<Record<keyof Z, string>>) {
  i18next.addResourceBundle('zh', namespace, zh);
  i18next.addResourceBundle('en', namespace, en);
  return function useWords(): (key: keyof Z & string, params?: Params) => string {
    const { language } = useLanguage();
    // i18next's own key types know one global dictionary; ours are checked against `zh` above.
    return useCallback((key, params = {}) => String(i18next.t(key as never, { ...params, ns: namespace, lng: language } as never)), [language]);
  };
}
