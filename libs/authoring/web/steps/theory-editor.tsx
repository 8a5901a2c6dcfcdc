import type { Step } from '@kindling/contracts';
import { BothTexts } from '../draft/both-texts.tsx';
import { ItemList } from '../draft/item-list.tsx';
import { useAuthorWords } from '../words.ts';
import { PictureField } from './picture-field.tsx';
import type { EditorProps } from './step-kinds.tsx';

const blank = { zh: '', en: '' };
/** Frames: each a picture and its paragraph. */
export function TheoryEditor({ step, onChange, pictures, addressOf }: EditorProps<Extract<Step, { kind: 'theory' }>>) {
  const t = useAuthorWords();
  return (
    <ItemList items={step.frames} name={t('frames')} add={t('add-frame')} fresh={() => ({ picture: { file: '', alt: blank }, body: blank })} onChange={(frames) => onChange({ ...step, frames: [...frames] })}>
      {(frame, _, change) => (
        <>
          <PictureField value={frame.picture} onChange={(picture) => change({ ...frame, picture: { ...picture } })} pictures={pictures} addressOf={addressOf} />
          <BothTexts label={t('paragraph')} lines={4} value={frame.body} onChange={(body) => change({ ...frame, body })} />
        </>
      )}
    </ItemList>
  );
}
