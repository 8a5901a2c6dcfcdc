import { api, ApiFailure, ErrorNote, useParams, useText } from '@kindling/platform-web';
import { Button, CutCard, Empty, Loading } from '@kindling/ui';
import { Suspense, useEffect, useState, type ComponentType } from 'react';
import type { ResponseOf } from '@kindling/contracts';
import { EntryView, useJudgedWork, type WorkSlot } from './entry-view.tsx';
import { PairsView } from './pairs-view.tsx';
import { SignButton } from './sign-button.tsx';
import { useKept } from './use-kept.ts';
import { progressOf, useSheet, type JudgeSheet, type Progress } from './use-sheet.ts';
import { WorkGuard } from './work-guard.tsx';
import { useJudgeWords } from './words.ts';
import '../contests.css';

export interface JudgePageProps { readonly Work: ComponentType<WorkSlot> }
type Queue = ResponseOf<'judging.queue'>;
const signs: Readonly<Record<Progress, string>> = { none: '□', some: '◐', done: '●' };

/** `/judge/:token`: the invitation, then the queue with everything on one page. No account, no names. */
export default function JudgePage({ Work }: JudgePageProps) {
  const { token = '' } = useParams();
  const t = useJudgeWords();
  const text = useText();
  const queue = useKept('judging.queue', { params: { token } }, `kindling.queue.${token.slice(0, 12)}`);
  const sheet = useSheet(token, queue.data?.operations);
  if (queue.failure && !queue.data) return queue.failure.code === 'resource.not-found' || queue.failure.code === 'request.malformed' ? <main className="judge-card"><h1>{t('gone')}</h1><p>{t('gone-text')}</p></main> : <ErrorNote failure={queue.failure} onRetry={() => void queue.refetch()} />;
  if (!queue.data) return <Loading />;
  if (queue.data.judgeState === 'invited') return <Invitation token={token} queue={queue.data} onAccepted={() => void queue.refetch()} />;
  const over = queue.data.roundState === 'signed' || queue.data.roundState === 'published';
  if (queue.data.judgeState === 'signed' || over) return <main className="judge-card" data-testid="judge-over"><h1>{text(queue.data.contestTitle)}</h1><p>{t(queue.data.judgeState === 'signed' ? 'signed' : 'over')}</p></main>;
  return <Desk token={token} queue={queue.data} sheet={sheet} Work={Work} onChange={() => void queue.refetch()} />;
}

function Invitation({ token, queue, onAccepted }: { token: string; queue: Queue; onAccepted: () => void }) {
  const t = useJudgeWords();
  const text = useText();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const accept = () => api('judging.accept', { params: { token }, body: {} }).then(onAccepted, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <main className="judge-card">
      <CutCard big>
        <h1>{t('invitation')}</h1>
        <p>{t('invited', { name: queue.judgeName, title: text(queue.contestTitle) })}</p>
        <p>{text(queue.brief)}</p>
        <p>{t('blind-note')}</p>
        {failure && <ErrorNote failure={failure} onRetry={() => void accept()} />}
        <p><Button onClick={() => void accept()} data-testid="judge-accept">{t('accept')}</Button></p>
      </CutCard>
    </main>
  );
}

/** Keys as in the marking view: J and K walk the queue; not while somebody writes. */
function useWalk(ids: readonly string[], open: string | null, onOpen: (id: string) => void): void {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]');
      if (typing || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      const step = event.key === 'j' || event.key === 'J' ? 1 : event.key === 'k' || event.key === 'K' ? -1 : 0;
      const next = ids[open === null ? 0 : ids.indexOf(open) + step];
      if (step !== 0 && next) onOpen(next);
    };
    window.addEventListener('keydown', walk);
    return () => window.removeEventListener('keydown', walk);
  }, [ids, open, onOpen]);
}

function Desk({ token, queue, sheet, Work, onChange }: { token: string; queue: Queue; sheet: JudgeSheet; Work: ComponentType<WorkSlot>; onChange: () => void }) {
  const t = useJudgeWords();
  const text = useText();
  const [open, setOpen] = useState<string | null>(null);
  const [comparing, setComparing] = useState(false);
  const ids = queue.entries.map(({ entryId }) => entryId);
  useWalk(ids, open, setOpen);
  // What was sent may have brought two works close together.
  const sent = sheet.waiting === 0 && sheet.operations > 0;
  useEffect(() => { if (sent) onChange(); }, [sent]);
  const states = queue.entries.map(({ entryId }) => progressOf(queue.rubric, sheet.sheets.get(entryId)));
  const done = states.filter((state) => state === 'done').length;
  const entry = queue.entries.find(({ entryId }) => entryId === open);
  const next = ids[ids.indexOf(open ?? '') + 1];
  return (
    <div className="judge-desk">
      <aside className="judge-queue" aria-label={t('queue')}>
        <h1>{text(queue.contestTitle)}</h1>
        <p>{t('done-of', { done, all: ids.length })}</p>
        <ol>{queue.entries.map(({ entryId, number }, at) => {
          const state = states[at] ?? 'none';
          return <li key={entryId}><button type="button" className={`judge-number ${state}`} aria-pressed={entryId === open} onClick={() => { setOpen(entryId); setComparing(false); }} data-testid="judge-number" data-state={state}><span aria-hidden="true">{signs[state]}</span> {t('entry', { number })} <small>{t(`state-${state}`)}</small></button></li>;
        })}</ol>
        <p className="judge-sent" role="status" data-testid="judge-sent" data-waiting={sheet.waiting}>{sheet.waiting > 0 ? t('waiting', { count: sheet.waiting }) : t('all-sent')}</p>
        {sheet.refused > 0 && <p>{t('refused', { count: sheet.refused })}</p>}
        {queue.pairs > 0 && <p><Button variant="quiet" onClick={() => setComparing(!comparing)} data-testid="judge-compare">{comparing ? t('back') : t('compare', { compared: queue.compared, pairs: queue.pairs })}</Button></p>}
        <SignButton token={token} done={done} open={ids.length - done} waiting={sheet.waiting} operations={sheet.operations} onSigned={onChange} />
        <p><small>{t('keys')}</small></p>
      </aside>
      <main className="judge-main">
        {comparing ? <PairsView token={token} Work={Work} onCompared={onChange} />
          : entry ? <EntryView key={entry.entryId} token={token} entryId={entry.entryId} rubric={queue.rubric} sheet={sheet} Work={Work} onNext={next ? () => setOpen(next) : null} onGone={() => { setOpen(null); onChange(); }} />
          : <Empty title={t(ids.length > 0 ? 'choose' : queue.roundState === 'planned' || queue.roundState === 'open' ? 'not-yet' : 'empty-queue')} />}
      </main>
      {ids.map((entryId, at) => <Ahead key={entryId} token={token} entryId={entryId} Work={at === 0 && open === null ? Work : null} />)}
    </div>
  );
}

/** Brings each work to this computer while there is a network; the first one also brings the bench that shows it. */
function Ahead({ token, entryId, Work }: { token: string; entryId: string; Work: ComponentType<WorkSlot> | null }) {
  const { data } = useJudgedWork(token, entryId);
  if (!Work || !data) return null;
  return <div hidden><WorkGuard broken={null}><Suspense><Work work={data.work} /></Suspense></WorkGuard></div>;
}
