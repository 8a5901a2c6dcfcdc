import type { Step } from '@kindling/contracts';
import { useAuthorWords } from '../words.ts';
import { FilmField } from './film-field.tsx';
import type { EditorProps } from './step-kinds.tsx';
import { TheoryEditor } from './theory-editor.tsx';

/** A film with captions in both languages, and the pictures with words that stand in for it on a thin line. */
export function VideoEditor(props: EditorProps<Extract<Step, { kind: 'video' }>>) {
  const { step, onChange, films } = props;
  const t = useAuthorWords();
  const secondsOf = (file: string): number => films.files.find((film) => film.file === file)?.seconds ?? step.seconds;
  return (
    <>
      <FilmField kind="film" label={t('film')} value={step.film} films={films} onChange={(film, seconds) => onChange({ ...step, film, seconds: seconds ?? secondsOf(film) })} />
      {step.film !== '' && <p className="author-note">{t('film-seconds', { seconds: step.seconds })}</p>}
      {(['zh', 'en'] as const).map((language) => <FilmField key={language} kind="captions" label={t(`captions-${language}`)} value={step.captions[language]} films={films} onChange={(file) => onChange({ ...step, captions: { ...step.captions, [language]: file } })} name={`captions-${language}`} />)}
      <h3>{t('twin')}</h3>
      <p className="author-note">{t('twin-note')}</p>
      <TheoryEditor {...props} step={{ ...step, kind: 'theory' }} onChange={({ frames }) => onChange({ ...step, frames })} />
    </>
  );
}
