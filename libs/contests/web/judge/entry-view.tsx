import type { ContestLogLine, ContestRubric, ResponseOf, Work } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, localeOf, useConnection, useLanguage, useText } from '@kindling/platform-web';
import { Button, Dialog, Loading } from '@kindling/ui';
import { Suspense, useState, type ComponentType } from 'react';
import { RubricPanel } from './rubric-panel.tsx';
import { useKept } from './use-kept.ts';
import type { JudgeSheet } from './use-sheet.ts';
import { WorkGuard } from './work-guard.tsx';
import { useJudgeWords } from './words.ts';

/** Lent by the workshop: the same simulator as on the bench, read only. */
export interface WorkSlot { readonly work: Work }
export type JudgedWork = ResponseOf<'judging.entry'>;
interface EntryViewProps { token: string; entryId: string; rubric: ContestRubric; sheet: JudgeSheet; Work: ComponentType<WorkSlot>; onNext: (() => void) | null; onGone: () => void }

export const useJudgedWork = (token: string, entryId: string) => useKept('judging.entry', { params: { token, entryId } }, `kindling.work.${token.slice(0, 12)}.${entryId}`);

/** Video, program, wiring, checks and log on one page, the rubric beside them. */
export function EntryView({ token, entryId, rubric, sheet, Work, onNext, onGone }: EntryViewProps) {
  const t = useJudgeWords();
  const { data, failure, refetch } = useJudgedWork(token, entryId);
  const [asking, setAsking] = useState(false);
  if (failure) return <ErrorNote failure={failure} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="judge-entry">
      <article>
        <p className="judge-head"><b>{t('entry', { number: data.number })}</b> <Button variant="quiet" onClick={() => setAsking(true)} data-testid="judge-conflict">{t('conflict')}</Button></p>
        <WorkSheet token={token} entry={data} Work={Work} />
      </article>
      <RubricPanel rubric={rubric} sheet={sheet.sheets.get(entryId)} onScore={(cell, value) => sheet.write(entryId, cell, value, null)} onRemark={(remark) => sheet.write(entryId, 'remark', null, remark)} onNext={onNext} />
      {asking && <ConflictDialog token={token} entry={data} onClose={() => setAsking(false)} onGone={onGone} />}
    </div>
  );
}

/** All that a team brought, without who they are. */
export function WorkSheet({ token, entry, Work }: { token: string; entry: JudgedWork; Work: ComponentType<WorkSlot> }) {
  const t = useJudgeWords();
  const text = useText();
  const connection = useConnection();
  const fileAt = (id: string): string => `/api/judging/${token}/entries/${entry.entryId}/files/${id}`;
  const video = entry.files.find(({ kind }) => kind === 'video');
  const photos = entry.files.filter(({ kind }) => kind === 'photo');
  return (
    <>
      <h2>{t('video')}</h2>
      {!video ? <p>{t('no-video')}</p> : connection.state === 'online' ? <video className="judge-video" controls preload="metadata" src={fileAt(video.id)} data-testid="judge-video" /> : <p>{t('video-away')}</p>}
      <h2>{t('work')}</h2>
      <WorkGuard key={connection.state} broken={<p>{t('work-away')}</p>}><Suspense fallback={<Loading />}><Work work={entry.work} /></Suspense></WorkGuard>
      <h2>{t('checks')}</h2>
      <p data-testid="judge-machine">{entry.machine ? t('machine', entry.machine) : t('no-machine')}</p>
      <ul>{entry.checks.map((check, at) => <li key={at}>{check.verdict === 'passed' ? '●' : '○'} {text(check.title)} · {t(check.verdict)}</li>)}</ul>
      {photos.length > 0 && <><h2>{t('photos')}</h2><p className="judge-photos">{photos.map((photo, at) => <img key={photo.id} src={fileAt(photo.id)} alt={t('photo', { at: at + 1 })} loading="lazy" />)}</p></>}
      <h2>{t('log')}</h2>
      {entry.log.length === 0 ? <p>{t('no-log')}</p> : <LogLines log={entry.log} />}
    </>
  );
}

export function LogLines({ log }: { log: readonly ContestLogLine[] }) {
  const t = useJudgeWords();
  const { language } = useLanguage();
  const say = ({ what, passed, total, note }: ContestLogLine): string => (what === 'checked' ? t('checked', { passed: passed ?? 0, total: total ?? 0 }) : what === 'comment' ? t('comment', { note }) : [t(what), note].filter(Boolean).join(' · '));
  return <ol className="contest-log">{log.map((line, at) => <li key={at}><time dateTime={line.at}>{new Date(line.at).toLocaleString(localeOf(language), { dateStyle: 'short', timeStyle: 'short' })}</time> {say(line)}</li>)}</ol>;
}

function ConflictDialog({ token, entry, onClose, onGone }: { token: string; entry: JudgedWork; onClose: () => void; onGone: () => void }) {
  const t = useJudgeWords();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const declare = () => api('judging.conflict', { params: { token, entryId: entry.entryId }, body: {} }).then(onGone, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <Dialog open onClose={onClose} title={t('conflict-title', { number: entry.number })} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button variant="danger" onClick={() => void declare()} data-testid="judge-conflict-yes">{t('conflict-yes')}</Button></>}>
      <p>{t('conflict-text')}</p>
      {failure && <ErrorNote failure={failure} onRetry={() => void declare()} />}
    </Dialog>
  );
}
