import type { Exercise, LessonDraft, ResponseOf, Step } from '@kindling/contracts';
import { ErrorPage, Link, useApiQuery, useErrorWords, useLanguage, useMe, useParams, useText, type FailureCode } from '@kindling/platform-web';
import { routeTable } from '@kindling/contracts/light';
import { Banner, Button, Empty, Loading, SaveChip, type SaveState } from '@kindling/ui';
import { Suspense, useMemo, useState, type ComponentType } from 'react';
import { lintDraft } from '../../domain/index.ts';
import { useDraft, type LessonAt } from '../draft/use-draft.ts';
import { Careful, StepEditor } from '../steps/step-editor.tsx';
import { useAuthorWords } from '../words.ts';
import { bringPicture } from './bring-picture.ts';
import { HeadEditor } from './head-editor.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { Outline } from './outline.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import '../author.css';

/** The step as a pupil meets it; the app gives it, because it is made of other contexts' screens. */
export interface PreviewProps { step: Step; draft: LessonDraft; lessonId: string }
export type Preview = ComponentType<PreviewProps>;

/** `/author/:classId/:ownLessonId`: outline, one step in both languages, and the pupil's view of it beside. */
export default function OwnLessonPage({ Preview }: { Preview: Preview }) {
  const { classId = '', ownLessonId = '' } = useParams();
  const t = useAuthorWords();
  const me = useMe();
  const isStaff = me.data !== undefined && me.data !== null && me.data.role !== 'pupil';
  const loaded = useApiQuery('authoring.draft', { params: { classId, ownLessonId } }, { enabled: isStaff });
  if (me.data && !isStaff) return <Empty title={t('staff-only')} />;
  if (loaded.error && !loaded.data) return <ErrorPage failure={loaded.error} onRetry={() => void loaded.refetch()} />;
  if (!loaded.data) return <Loading />;
  return <Desk at={{ classId, ownLessonId }} loaded={loaded.data} Preview={Preview} onReload={() => void loaded.refetch()} />;
}

const safety = { saved: 'saved', changed: 'syncing', saving: 'syncing', away: 'this-computer', refused: 'rejected' } as const satisfies Record<string, SaveState>;
const addressOf = (lessonId: string) => (file: string): string => routeTable['courses.picture'][1].replace(':lessonId', lessonId).replace(':file', encodeURIComponent(file));

function Desk({ at, loaded, Preview, onReload }: { at: LessonAt; loaded: ResponseOf<'authoring.draft'>; Preview: Preview; onReload: () => void }) {
  const t = useAuthorWords();
  const text = useText();
  const errorWords = useErrorWords();
  const { language, setLanguage } = useLanguage();
  const { draft, revision, status, brought, refusedBecause, keeper, change } = useDraft(at, loaded);
  const [chosen, setChosen] = useState<string | null>(loaded.draft.lesson.steps[0]?.id ?? null);
  const [open, setOpen] = useState<'publish' | 'history' | null>(null);
  const [published, setPublished] = useState<number | null>(loaded.published);
  const [added, setAdded] = useState<readonly string[]>([]);
  const files = useMemo(() => [...new Set([...loaded.pictures.map(({ file }) => file), ...added])], [loaded.pictures, added]);
  const findings = useMemo(() => lintDraft(draft, files), [draft, files]);
  const step = draft.lesson.steps.find(({ id }) => id === chosen) ?? null;
  const onSteps = (next: (steps: readonly Step[]) => readonly Step[]): void => change((all) => ({ ...all, lesson: { ...all.lesson, steps: next(all.lesson.steps) } }));
  const onExercises = (next: (exercises: readonly Exercise[]) => readonly Exercise[]): void => change((all) => ({ ...all, exercises: next(all.exercises) }));
  const publish = async (): Promise<void> => { for (let tries = 0; tries < 3 && keeper.state.status !== 'saved'; tries++) await keeper.save(); if (keeper.state.status === 'saved') setOpen('publish'); };
  const pictures = { files, add: async (file: File) => { const name = await bringPicture(at, file); setAdded((known) => [...known, name]); return name; } };
  return (
    <div className="author-page">
      <header className="author-top">
        <Link to="/author">← {t('title')}</Link>
        <span className="author-top-title">{text(draft.lesson.title) || t('no-title')}</span>
        <SaveChip state={safety[status]} />
        <span data-testid="published">{published === null ? t('not-published') : t('version', { number: published })}</span>
        <Button variant="quiet" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>{t('other-language')}</Button>
        <Button variant="quiet" onClick={() => setOpen('history')}>{t('history')}</Button>
        <Button onClick={() => void publish()} data-testid="publish">{t('publish')}</Button>
      </header>
      {brought && <Banner tone="warn"><span data-testid="brought">{t('brought', { by: brought.by })} {brought.doubled.length > 0 && t('brought-doubled', { count: brought.doubled.length })} {brought.clashes.length > 0 && t('brought-clashes', { mine: JSON.stringify(brought.clashes.map((clash) => clash.mine)) })}</span> <Button variant="quiet" onClick={() => keeper.understood()}>{t('understood')}</Button></Banner>}
      {status === 'refused' && <Banner tone="error">{t('save-refused')} {refusedBecause && errorWords(refusedBecause as FailureCode)}</Banner>}
      <Outline draft={draft} chosen={step?.id ?? null} onChoose={setChosen} onSteps={onSteps} findings={findings} />
      <main className="author-editor">
        {step ? <StepEditor key={step.id} step={step} draft={draft} pictures={pictures} addressOf={addressOf(at.ownLessonId)} onExercises={onExercises} onChange={(next) => onSteps((steps) => steps.map((each) => (each.id === step.id ? next : each)))} />
          : <HeadEditor lesson={draft.lesson} onChange={(lesson) => change((all) => ({ ...all, lesson }))} />}
      </main>
      <aside className="author-preview" aria-label={t('preview')}>
        <p className="author-note">{t('preview-note')}</p>
        {step ? <Careful of={step} fallback={<p>{t('preview-broken')}</p>}><Suspense fallback={<Loading />}><h2>{text(step.title)}</h2><Preview step={step} draft={draft} lessonId={at.ownLessonId} /></Suspense></Careful> : <p>{t('preview-choose')}</p>}
      </aside>
      {open === 'publish' && <PublishDialog at={at} revision={revision} draft={draft} onClose={() => setOpen(null)} onShow={setChosen} onPublished={(number) => { setPublished(number); setOpen(null); onReload(); }} />}
      {open === 'history' && <HistoryDialog at={at} onClose={() => setOpen(null)} onRestore={(old) => { change(() => old); setChosen(old.lesson.steps[0]?.id ?? null); }} />}
    </div>
  );
}
