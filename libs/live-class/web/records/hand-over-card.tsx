import type { HandOver } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useApiQuery, useLanguage, useText, localeOf } from '@kindling/platform-web';
import { Button, Loading, TextArea } from '@kindling/ui';
import { useState } from 'react';
import { stuckReasons, useRecordsWords, type RecordsWord } from './records-words.ts';
import './records.css';

/** After a class: what the log says, and a note that begins with it. */
export function HandOverCard({ liveId }: { liveId: string }) {
  const found = useApiQuery('live.hand-over', { params: { liveId } });
  if (found.error && !found.data) return <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading />;
  return <section className="hand-over" data-testid="hand-over"><HandOverFacts handOver={found.data} /><NoteForm key={found.data.at} handOver={found.data} onSaved={() => void found.refetch()} /></section>;
}

/** For the prep page: what the class before left. */
export function LatestHandOver({ classId }: { classId: string }) {
  const t = useRecordsWords();
  const found = useApiQuery('live.latest-hand-over', { params: { classId } });
  if (!found.data) return null;
  const { handOver } = found.data;
  return (
    <section className="hand-over" data-testid="latest-hand-over">
      <h2>{t('of-last')}</h2>
      {!handOver && <p>{t('none')}</p>}
      {handOver && <>{handOver.text ? <blockquote>{handOver.text}<Written handOver={handOver} /></blockquote> : <p className="live-quiet">{t('no-note')}</p>}<HandOverFacts handOver={handOver} /></>}
    </section>
  );
}

const useDay = (): ((at: string) => string) => { const { language } = useLanguage(); return (at) => new Date(at).toLocaleDateString(localeOf(language), { dateStyle: 'medium' }); };

function Written({ handOver }: { handOver: HandOver }) {
  const t = useRecordsWords();
  const day = useDay();
  return handOver.by && handOver.at ? <small>{t('written', { by: handOver.by, date: day(handOver.at) })}</small> : null;
}

function HandOverFacts({ handOver }: { handOver: HandOver }) {
  const t = useRecordsWords();
  const text = useText();
  const day = useDay();
  const { language } = useLanguage();
  const comma = language === 'zh' ? '、' : ', ';
  return (
    <dl className="hand-over-facts">
      <dt>{t('held', { number: handOver.lessonNumber, title: text(handOver.lessonTitle), date: day(handOver.openedAt), minutes: Math.round(handOver.minutes), tutor: handOver.tutorName })}</dt>
      <dd>{t('was-present', { present: handOver.present, of: handOver.of })}{handOver.absent.length > 0 && ` · ${t('absent', { names: handOver.absent.join(comma) })}`}</dd>
      <dt>{t('reached')}</dt>
      <dd>{handOver.steps.length === 0 ? t('nothing-shown') : handOver.steps.map((step) => (step.title ? text(step.title) : step.stepId)).join(' → ')}</dd>
      {handOver.stuck.length > 0 && <><dt>{t('stuck')}</dt><dd>{handOver.stuck.map(({ name, reason }) => `${name}（${stuckReasons.has(reason) ? t(reason as RecordsWord) : reason}）`).join(comma)}</dd></>}
      {handOver.polls.length > 0 && <><dt>{t('polls')}</dt>{handOver.polls.map((poll) => <dd key={poll.question}>{poll.question} {poll.options.map(({ option, votes, right }) => `${right ? '✓ ' : ''}${option} ${votes}`).join(' · ')}</dd>)}</>}
    </dl>
  );
}

function useDraft(handOver: HandOver): string {
  const t = useRecordsWords();
  const text = useText();
  const { language } = useLanguage();
  const last = handOver.steps.at(-1);
  if (handOver.text) return handOver.text;
  if (!last) return '';
  const names = handOver.stuck.map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
  return t('draft', { step: last.title ? text(last.title) : last.stepId, stuck: names ? t('draft-stuck', { names }) : '' });
}

function NoteForm({ handOver, onSaved }: { handOver: HandOver; onSaved: () => void }) {
  const t = useRecordsWords();
  const draft = useDraft(handOver);
  const [typed, setTyped] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const note = typed ?? draft;
  const save = async () => {
    try {
      await api('live.write-hand-over', { params: { liveId: handOver.liveId }, body: { text: note } });
      onSaved();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <TextArea label={t('note')} value={note} rows={3} maxLength={4000} onChange={(event) => setTyped(event.currentTarget.value)} data-testid="hand-over-text" />
      {failure && <ErrorNote failure={failure} />}
      <p><Button type="submit" variant="quiet" disabled={note === handOver.text} data-testid="save-hand-over">{t('save')}</Button> <Written handOver={handOver} /></p>
    </form>
  );
}
