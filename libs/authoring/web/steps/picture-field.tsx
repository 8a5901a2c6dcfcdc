import type { Text } from '@kindling/contracts';
import { ApiFailure, ErrorNote } from '@kindling/platform-web';
import { useState } from 'react';
import { BothTexts } from '../draft/both-texts.tsx';
import { useAuthorWords } from '../words.ts';
import type { Pictures } from './step-kinds.tsx';

export interface PictureValue { readonly file: string; readonly alt: Text }
interface PictureFieldProps { value: PictureValue; onChange: (next: PictureValue) => void; pictures: Pictures; addressOf: (file: string) => string }

/** A picture of the lesson and what is read out in its place. */
export function PictureField({ value, onChange, pictures, addressOf }: PictureFieldProps) {
  const t = useAuthorWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const bring = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setBusy(true);
    try {
      onChange({ ...value, file: await pictures.add(file) });
      setFailure(null);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
    setBusy(false);
  };
  return (
    <div className="author-picture">
      {value.file && <img src={addressOf(value.file)} alt="" width="120" height="75" />}
      <div>
        <label>{t('picture')} <select value={value.file} onChange={(event) => onChange({ ...value, file: event.target.value })}>
          <option value="">{t('no-picture')}</option>
          {[...new Set([...pictures.files, ...(value.file ? [value.file] : [])])].map((file) => <option key={file}>{file}</option>)}
        </select></label>
        <label className="author-file">{busy ? t('picture-busy') : t('picture-add')} <input type="file" accept="image/png,image/jpeg,image/webp" disabled={busy} onChange={(event) => void bring(event.target.files?.[0])} /></label>
        {failure && <ErrorNote failure={failure} />}
      </div>
      {value.file && <BothTexts label={t('alt')} value={value.alt} onChange={(alt) => onChange({ ...value, alt })} />}
    </div>
  );
}
