import type { Material } from '@kindling/contracts';
import { materialKinds, materialLicences, type MaterialKind, type MaterialLicence } from '@kindling/contracts/light';
import { ErrorNote, useText } from '@kindling/platform-web';
import { Button, Dialog, Select, TextArea, TextField } from '@kindling/ui';
import type { Found } from '../library-page.tsx';
import { useLibraryWords } from '../words.ts';
import { ContentFields } from './content-fields.tsx';
import { useMaterialDraft, type Draft } from './use-material-draft.ts';

export function MaterialDialog({ classId, lessons, known, onClose, onSaved }: { classId: string; lessons: Found['lessons']; known: Material | null; onClose: () => void; onSaved: (title: string) => void }) {
  const t = useLibraryWords();
  const { draft, change, setFile, tooLarge, whole, share, failure, save } = useMaterialDraft(classId, known, onSaved);
  return (
    <Dialog open wide onClose={onClose} title={t(known ? 'change-title' : 'add-title')} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={!whole || share !== null} onClick={() => void save()} data-testid="save-material">{t('save')}</Button></>}>
      <div className="library-form">
        <ContentFields draft={draft} change={change} mayStay={known !== null} onFile={setFile} />
        {tooLarge && <p role="alert">{t('too-large')}</p>}
        <NameFields draft={draft} change={change} />
        <PlaceFields draft={draft} change={change} lessons={lessons} />
        {share !== null && <p role="status">{t('sending', { share: Math.round(share * 100) })}</p>}
        {failure && <ErrorNote failure={failure} />}
      </div>
    </Dialog>
  );
}

export interface Fields { readonly draft: Draft; readonly change: (part: Partial<Draft>) => void }

function NameFields({ draft: { title, text }, change }: Fields) {
  const t = useLibraryWords();
  return (
    <>
      <TextField label={t('title-zh')} required maxLength={60} value={title.zh} onChange={(event) => change({ title: { ...title, zh: event.currentTarget.value } })} data-testid="material-title" />
      <TextField label={t('title-en')} maxLength={80} value={title.en} onChange={(event) => change({ title: { ...title, en: event.currentTarget.value } })} />
      <TextArea label={t('text-zh')} maxLength={200} value={text.zh} onChange={(event) => change({ text: { ...text, zh: event.currentTarget.value } })} />
      <TextArea label={t('text-en')} maxLength={300} value={text.en} onChange={(event) => change({ text: { ...text, en: event.currentTarget.value } })} />
    </>
  );
}

function PlaceFields({ draft: { kind, licence, source, lessonId, shared }, change, lessons }: Fields & { lessons: Found['lessons'] }) {
  const t = useLibraryWords();
  const say = useText();
  const lessonChoices = [{ value: '', label: t('no-lesson') }, ...lessons.map((lesson) => ({ value: lesson.id, label: t('lesson-line', { number: lesson.number, title: say(lesson.title) }) }))];
  return (
    <>
      <Select label={t('kind')} data={materialKinds.map((value) => ({ value, label: t(value) }))} value={kind} onChange={(event) => change({ kind: event.currentTarget.value as MaterialKind })} />
      <Select label={t('lesson')} data={lessonChoices} value={lessonId ?? ''} onChange={(event) => change({ lessonId: event.currentTarget.value || null })} data-testid="material-lesson" />
      <Select label={t('licence')} data={materialLicences.map((value) => ({ value, label: t(value) }))} value={licence} onChange={(event) => change({ licence: event.currentTarget.value as MaterialLicence })} data-testid="material-licence" />
      <TextField label={t('source-label')} maxLength={200} value={source} onChange={(event) => change({ source: event.currentTarget.value })} />
      <label className="library-check"><input type="checkbox" checked={shared && licence !== 'school-only'} disabled={licence === 'school-only'} onChange={(event) => change({ shared: event.currentTarget.checked })} /> {t('shared')}</label>
    </>
  );
}
