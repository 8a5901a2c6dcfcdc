import type { Step } from '@kindling/contracts';
import { BothTexts } from '../draft/both-texts.tsx';
import { ItemList } from '../draft/item-list.tsx';
import { useAuthorWords } from '../words.ts';
import { PictureField } from './picture-field.tsx';
import type { EditorProps } from './step-kinds.tsx';

/** A page to read, with drawings between its parts. */
export function ReadingEditor({ step, onChange, pictures, addressOf }: EditorProps<Extract<Step, { kind: 'reading' }>>) {
  const t = useAuthorWords();
  return (
    <>
      <BothTexts label={t('page')} lines={10} value={step.body} onChange={(body) => onChange({ ...step, body })} name="page" />
      <ItemList items={step.pictures} name={t('picture')} add={t('add-picture')} most={4} fresh={() => ({ file: '', alt: { zh: '', en: '' } })} onChange={(next) => onChange({ ...step, pictures: [...next] })}>
        {(picture, _, change) => <PictureField value={picture} onChange={(next) => change({ ...next })} pictures={pictures} addressOf={addressOf} />}
      </ItemList>
    </>
  );
}
