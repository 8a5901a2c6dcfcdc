import type { Text } from '@kindling/contracts';
import { useId } from 'react';
import { useAuthorWords } from '../words.ts';

interface BothTextsProps { label: string; value: Text; onChange: (next: Text) => void; lines?: number; name?: string }

/** The same words in both languages, side by side; a missing one is said where it is missing. */
export function BothTexts({ label, value, onChange, lines = 1, name }: BothTextsProps) {
  const t = useAuthorWords();
  const id = useId();
  return (
    <fieldset className="author-both" data-testid={name}>
      <legend>{label}</legend>
      {(['zh', 'en'] as const).map((language) => {
        const missing = value[language].trim() === '' && value[language === 'zh' ? 'en' : 'zh'].trim() !== '';
        const shared = { id: `${id}${language}`, value: value[language], lang: language === 'zh' ? 'zh-Hans' : 'en', maxLength: 8000, 'aria-label': `${label} · ${t(language)}` };
        return (
          <label key={language} htmlFor={shared.id} className={missing ? 'missing' : ''}>
            <span>{t(language)}{missing && ` · ${t('missing')}`}</span>
            {lines > 1
              ? <textarea {...shared} rows={lines} onChange={(event) => onChange({ ...value, [language]: event.target.value })} />
              : <input {...shared} onChange={(event) => onChange({ ...value, [language]: event.target.value })} />}
          </label>
        );
      })}
    </fieldset>
  );
}
