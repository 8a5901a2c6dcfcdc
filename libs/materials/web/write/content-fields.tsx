import { TextField } from '@kindling/ui';
import { useLibraryWords } from '../words.ts';
import type { Fields } from './material-dialog.tsx';

const kinds = { same: 'what-same', file: 'what-file', link: 'what-link' } as const;

export function ContentFields({ draft: { what, address }, change, mayStay, onFile }: Fields & { mayStay: boolean; onFile: (file: File | null) => void }) {
  const t = useLibraryWords();
  const choices = mayStay ? (['same', 'file', 'link'] as const) : (['file', 'link'] as const);
  return (
    <fieldset>
      <legend>{t('what')}</legend>
      <div className="library-what">{choices.map((each) => <label key={each}><input type="radio" name="material-what" checked={what === each} onChange={() => change({ what: each })} /> {t(kinds[each])}</label>)}</div>
      {what === 'file' && <label>{t('file')} <input type="file" accept="application/pdf,image/jpeg,image/png,image/webp" onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)} data-testid="material-file" /></label>}
      {what === 'file' && <p className="library-small">{t('file-note')}</p>}
      {what === 'link' && <TextField type="url" label={t('address')} maxLength={400} value={address} onChange={(event) => change({ address: event.currentTarget.value })} data-testid="material-address" />}
    </fieldset>
  );
}
