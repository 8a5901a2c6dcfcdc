import type { Step } from '@kindling/contracts';
import { BothTexts } from '../draft/both-texts.tsx';
import { ItemList } from '../draft/item-list.tsx';
import { ExerciseChoice } from '../exercise/exercise-choice.tsx';
import { useAuthorWords } from '../words.ts';
import { PictureField } from './picture-field.tsx';
import type { EditorProps } from './step-kinds.tsx';

const blank = { zh: '', en: '' };
type Build = Extract<Step, { kind: 'build' }>;
const withoutPicture = ({ kind, phase, id, title, minutes, body, exercise, parts, selfTests }: Build): Build => ({ kind, phase, id, title, minutes, body, exercise, parts, selfTests });
/** At the bench: what is needed, the wiring of an exercise's circuit, and what pupils try themselves. */
export function BuildEditor(props: EditorProps<Build>) {
  const { step, onChange, pictures, addressOf } = props;
  const t = useAuthorWords();
  return (
    <>
      <BothTexts label={t('body')} lines={3} value={step.body} onChange={(body) => onChange({ ...step, body })} />
      <ExerciseChoice {...props} value={step.exercise} onChoose={(exercise) => onChange({ ...step, exercise })} />
      <PictureField value={step.picture ?? { file: '', alt: blank }} onChange={(picture) => onChange(picture.file === '' ? withoutPicture(step) : { ...step, picture: { ...picture } })} pictures={pictures} addressOf={addressOf} />
      <h4>{t('parts')}</h4>
      <ItemList items={step.parts} name={t('parts')} add={t('add-part')} fresh={() => ({ name: blank, count: 1 })} onChange={(parts) => onChange({ ...step, parts: [...parts] })}>
        {(part, _at, change) => (
          <>
            <BothTexts label={t('part')} value={part.name} onChange={(name) => change({ ...part, name })} />
            <label>{t('count')} <input type="number" min="1" value={part.count} onChange={(event) => change({ ...part, count: Math.max(1, Math.round(Number(event.target.value))) })} /></label>
          </>
        )}
      </ItemList>
      <h4>{t('self-tests')}</h4>
      <ItemList items={step.selfTests} name={t('self-tests')} add={t('add-self-test')} fresh={() => blank} onChange={(selfTests) => onChange({ ...step, selfTests: [...selfTests] })}>
        {(test, _at, change) => <BothTexts label={t('self-test')} value={test} onChange={change} />}
      </ItemList>
    </>
  );
}
