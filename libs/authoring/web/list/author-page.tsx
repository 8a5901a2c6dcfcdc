import type { AuthoredLesson } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, Link, localeOf, newId, useApiQuery, useLanguage, useMe, useNavigate, useText } from '@kindling/platform-web';
import { Button, CutCard, Empty, Loading, Select } from '@kindling/ui';
import { useState } from 'react';
import { useAuthorWords } from '../words.ts';
import '../author.css';

const newLessonId = (): string => `own-${newId().replaceAll('-', '').slice(-12)}`;

/** `/author`: the lessons that the school writes, and those of the course to begin from. */
export default function AuthorPage() {
  const t = useAuthorWords();
  const me = useMe();
  const [chosenClass, setChosenClass] = useState<string | null>(null);
  const staff = me.data && me.data.role !== 'pupil' ? me.data : null;
  const classId = chosenClass ?? staff?.classes[0]?.id ?? null;
  const found = useApiQuery('authoring.lessons', { params: { classId: classId ?? '' } }, { enabled: classId !== null });
  if (me.data && classId === null) return <Empty title={t('staff-only')} />;
  if (found.error && !found.data) return <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />;
  if (!staff || classId === null || !found.data) return <Loading />;
  return (
    <div className="author-list">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {staff.classes.length > 1 && <Select label={t('class')} value={classId} onChange={(event) => setChosenClass(event.currentTarget.value)} data={staff.classes.map((each) => ({ value: each.id, label: each.name }))} />}
      <Begin classId={classId} shipped={found.data.shipped} />
      <h2>{t('own-lessons')}</h2>
      {found.data.lessons.length === 0 && <Empty title={t('no-lessons')} />}
      <ul className="author-cards">{found.data.lessons.map((lesson) => <li key={lesson.id}><OwnCard lesson={lesson} classId={classId} onChange={() => void found.refetch()} /></li>)}</ul>
    </div>
  );
}

function Begin({ classId, shipped }: { classId: string; shipped: readonly { id: string; number: number; title: { zh: string; en: string } }[] }) {
  const t = useAuthorWords();
  const text = useText();
  const navigate = useNavigate();
  const [from, setFrom] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const begin = async (source: string | null): Promise<void> => {
    setBusy(true);
    const ownLessonId = newLessonId();
    try {
      await api('authoring.create', { params: { classId, ownLessonId }, body: { from: source } });
      navigate(`/author/${classId}/${ownLessonId}`);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
      setBusy(false);
    }
  };
  return (
    <CutCard>
      <div className="author-begin">
        <Select label={t('copy-from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} data-testid="copy-from" data={[{ value: '', label: t('choose') }, ...shipped.map(({ id, number, title }) => ({ value: id, label: `${number} · ${text(title)}` }))]} />
        <Button disabled={from === '' || busy} onClick={() => void begin(from)} data-testid="copy-lesson">{t('copy')}</Button>
        <Button variant="quiet" disabled={busy} onClick={() => void begin(null)} data-testid="new-lesson">{t('new-lesson')}</Button>
      </div>
      {failure && <ErrorNote failure={failure} />}
    </CutCard>
  );
}

function OwnCard({ lesson, classId, onChange }: { lesson: AuthoredLesson; classId: string; onChange: () => void }) {
  const t = useAuthorWords();
  const text = useText();
  const { language } = useLanguage();
  const [gone, setGone] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const remove = async (removed: boolean): Promise<void> => {
    try {
      await api('authoring.remove', { params: { classId, ownLessonId: lesson.id }, body: { removed } });
      setGone(removed);
      if (!removed) onChange();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  const title = text(lesson.title) || lesson.title.zh || lesson.title.en || t('no-title');
  if (gone) return <CutCard><p role="status">{t('gone', { title })} <Button variant="quiet" onClick={() => void remove(false)}>{t('undo')}</Button></p></CutCard>;
  return (
    <CutCard>
      <div data-testid="own-lesson" data-lesson={lesson.id}>
        <h3><Link to={`/author/${classId}/${lesson.id}`}>{title}</Link></h3>
        {lesson.copiedFrom && <p className="author-note">{t('copied-from', { title: text(lesson.copiedFrom) })}</p>}
        <p>{lesson.published === null ? t('not-published') : t('version', { number: lesson.published })}{lesson.published !== null && lesson.changedSince && ` · ${t('changed-since')}`} · {t('steps', { count: lesson.steps })}</p>
        <p className="author-note">{lesson.savedBy} · {new Date(lesson.savedAt).toLocaleString(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' })}</p>
        <p className="author-row"><Button component={Link} variant="quiet" to={`/author/${classId}/${lesson.id}`}>{t('write-on')}</Button>{lesson.published !== null && <Link to={`/teach/${classId}/plan`}>{t('open-in-plan')}</Link>}<Button variant="quiet" onClick={() => void remove(true)}>{t('remove')}</Button></p>
        {failure && <ErrorNote failure={failure} />}
      </div>
    </CutCard>
  );
}
