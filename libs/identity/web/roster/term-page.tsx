import type { ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, Link, newId, queryClient, useApiQuery, useParams } from '@kindling/platform-web';
import { Button, CutCard, Loading, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useRosterWords } from './roster-words.ts';
import './roster.css';

/** `/teach/:classId/term`: the same people, a new class, progress from the beginning. */
export default function TermPage() {
  const { classId = '' } = useParams();
  const roster = useApiQuery('identity.roster', { params: { classId } });
  const outline = useApiQuery('courses.outline', { params: { classId } });
  const failure = roster.error ?? outline.error;
  if (failure && !(roster.data && outline.data)) return <ErrorNote failure={failure} onRetry={() => { void roster.refetch(); void outline.refetch(); }} />;
  if (!roster.data || !outline.data) return <Loading />;
  return <TermForm classId={classId} courseId={outline.data.course.id} roster={roster.data} />;
}

function TermForm({ classId, courseId, roster }: { classId: string; courseId: string; roster: ResponseOf<'identity.roster'> }) {
  const t = useRosterWords();
  const [newClassId] = useState(newId);
  const [name, setName] = useState(roster.class.name);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(roster.pupils.map((pupil) => pupil.id)));
  const [archiveOld, setArchiveOld] = useState(false);
  const [begun, setBegun] = useState<ResponseOf<'identity.start-term'> | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const toggle = (id: string) => setChosen((now) => { const next = new Set(now); if (!next.delete(id)) next.add(id); return next; });
  const start = async () => {
    try {
      setBegun(await api('identity.start-term', { params: { classId }, body: { newClassId, name, courseId, pupilIds: [...chosen], archiveOld } }));
      void queryClient.invalidateQueries({ queryKey: ['me'] });
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  if (begun) return <div><CutCard big><h1>{t('term-title')}</h1><p data-testid="term-done">{t('term-done', { code: begun.code })}</p><p><Button component={Link} to={`/teach/${begun.classId}/roster`}>{t('term-open')}</Button></p></CutCard></div>;
  return (
    <div>
      <p><Link to={`/teach/${classId}/roster`}>← {t('back')}</Link></p>
      <h1>{t('term-title')}</h1>
      <p className="roster-note">{t('term-note')}</p>
      {failure && <ErrorNote failure={failure} />}
      <TextField label={t('term-name')} value={name} maxLength={60} onChange={(event) => setName(event.currentTarget.value)} />
      <p className="roster-actions"><Button variant="quiet" onClick={() => setChosen(new Set(roster.pupils.map((pupil) => pupil.id)))}>{t('everyone')}</Button><Button variant="quiet" onClick={() => setChosen(new Set())}>{t('no-one')}</Button></p>
      <fieldset className="term-pupils" tabIndex={0}><legend>{t('term-pupils')}</legend>{roster.pupils.map((pupil) => <label key={pupil.id}><input type="checkbox" checked={chosen.has(pupil.id)} onChange={() => toggle(pupil.id)} /> {pupil.tile}. {pupil.name}</label>)}</fieldset>
      <p className="roster-consent"><label><input type="checkbox" checked={archiveOld} onChange={(event) => setArchiveOld(event.currentTarget.checked)} /> {t('term-archive')}</label></p>
      <p><Button disabled={name.trim() === ''} onClick={() => void start()} data-testid="start-term">{t('term-start', { count: chosen.size })}</Button></p>
    </div>
  );
}
