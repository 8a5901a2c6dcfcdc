import type { ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, newId, savePdf, useApiQuery, useLanguage, useParams, useText } from '@kindling/platform-web';
import { Button, Empty, Loading, Select, TextArea } from '@kindling/ui';
import { useState } from 'react';
import { Evidence } from './evidence.tsx';
import { yearToReview } from './review-page.tsx';
import { useReviewWords } from './words.ts';
import '../overview.css';
import './review.css';

type Found = ResponseOf<'review.of-class'>;
interface At { readonly classId: string; readonly year: number }

/** `/teach/:classId/year`: the club's three paragraphs beside its numbers, and pupils to be nominated. */
export default function ClassYearPage() {
  const { classId = '' } = useParams();
  const t = useReviewWords();
  const text = useText();
  const params = { classId, year: yearToReview(new Date()) };
  const found = useApiQuery('review.of-class', { params });
  if (found.error && !found.data) return <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading />;
  const { club, branchName, state } = found.data;
  return (
    <div className="overview">
      <h1>{t('class-title')}</h1>
      <p>{t('school-year', { year: params.year, next: params.year + 1 })}</p>
      {!club || !branchName ? <Empty title={t('class-closed')} /> : <>
        <p className="overview-note">{t('class-note', { branch: text(branchName) })}</p>
        <h2>{text(club.name)}</h2>
        <Evidence numbers={club.numbers} all />
        <ClubForm params={params} club={club} closed={state === 'decided'} />
        <Pupils params={params} found={found.data} onChanged={() => void found.refetch()} />
      </>}
    </div>
  );
}

function ClubForm({ params, club, closed }: { params: At; club: NonNullable<Found['club']>; closed: boolean }) {
  const t = useReviewWords();
  const [draft, change] = useState(club.summary ?? { did: t('draft', { ...club.numbers }), hard: '', next: '' });
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const save = () => void api('review.write-club', { params, body: draft }).then(() => { setFailure(null); setSaved(true); }, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <section>
      {(['did', 'hard', 'next'] as const).map((part) => <TextArea key={part} label={t(part)} rows={4} maxLength={1500} value={draft[part]} disabled={closed} onChange={(event) => { const { value } = event.currentTarget; setSaved(false); change((before) => ({ ...before, [part]: value })); }} data-testid={`club-${part}`} />)}
      <p><Button disabled={closed} onClick={save} data-testid="save-club">{t('save')}</Button> <Button variant="quiet" disabled={closed} onClick={() => change((before) => ({ ...before, did: t('draft', { ...club.numbers }) }))}>{t('prefill')}</Button> {saved && <span role="status">{t('saved')}</span>}</p>
      {failure && <ErrorNote failure={failure} />}
    </section>
  );
}

function Pupils({ params, found, onChanged }: { params: At; found: Found; onChanged: () => void }) {
  const t = useReviewWords();
  const { language } = useLanguage();
  const [personId, setPersonId] = useState('');
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const tell = (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); };
  const free = found.pupils.filter((pupil) => !pupil.nominated);
  const who = free.some((pupil) => pupil.personId === personId) ? personId : free[0]?.personId ?? '';
  const nominate = () => void api('review.nominate-pupil', { params: { ...params, nominationId: newId() }, body: { personId: who, reason } }).then(() => { setFailure(null); setReason(''); onChanged(); }, tell);
  const print = () => void api('review.class-certificates', { params, body: { language, origin: window.location.origin } }).then(savePdf, tell);
  return (
    <section aria-labelledby="pupils">
      <h2 id="pupils">{t('pupils')}</h2>
      <ul>{found.pupils.flatMap((pupil) => (pupil.nominated ? [<li key={pupil.personId} data-testid="nominated-pupil"><b>{pupil.name}</b> · {pupil.nominated.wins ? `★ ${t('awards')}` : t('nominated')} · {pupil.nominated.reason}</li>] : []))}</ul>
      {found.state === 'collecting' && <>
        <Select label={t('who')} value={who} onChange={(event) => setPersonId(event.currentTarget.value)} data={free.map((pupil) => ({ value: pupil.personId, label: pupil.name }))} data-testid="pupil-to-nominate" />
        <TextArea label={t('why')} rows={2} maxLength={400} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-testid="pupil-reason" />
        <p><Button disabled={who === '' || reason.trim() === ''} onClick={nominate} data-testid="nominate-pupil">{t('nominate')}</Button></p>
      </>}
      {found.pupils.some((pupil) => pupil.nominated?.wins) && <p><Button variant="quiet" onClick={print} data-testid="class-certificates">{t('class-certificates')}</Button></p>}
      {failure && <ErrorNote failure={failure} />}
    </section>
  );
}
