import type { ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, Link, useApiQuery, useMe, useParams, useText } from '@kindling/platform-web';
import { Button, Loading } from '@kindling/ui';
import { useState } from 'react';
import { AppealButton } from './appeal-button.tsx';
import { OwnAppeals } from './own-appeals.tsx';
import { checkRows } from './check-rows.tsx';
import { Way } from '../way/way.tsx';
import { useTeamWords } from './words.ts';
import '../contests.css';

export type TeamEntry = ResponseOf<'contests.entry'>;
/** Asks the server, shows a refusal, and reads the entry again. */
export type Act = (ask: () => Promise<unknown>) => Promise<void>;

/** `/contests/entries/:entryId`: what a team brings, line by line, until it is handed in. */
export default function EntryPage() {
  const { entryId = '' } = useParams();
  const t = useTeamWords();
  const text = useText();
  const me = useMe();
  const entry = useApiQuery('contests.entry', { params: { entryId } });
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const act: Act = async (ask) => {
    setBusy(true);
    setFailure(null);
    try { await ask(); } catch (thrown) { if (!(thrown instanceof ApiFailure)) throw thrown; setFailure(thrown); }
    await entry.refetch();
    setBusy(false);
  };
  if (entry.error && !entry.data) return <ErrorNote failure={entry.error} onRetry={() => void entry.refetch()} />;
  if (!entry.data || !me.data) return <Loading />;
  const { data } = entry;
  const isStaff = me.data.role !== 'pupil';
  const whole = data.checks.every(({ done }) => done);
  const may = data.open && data.state === 'draft';
  const step = (name: 'hand-in' | 'take-back') => void act(() => api('contests.entry-step', { params: { entryId }, body: { step: name } }));
  return (
    <div>
      <p><Link to={isStaff ? `/teach/${data.classId}/contests` : '/contests'}>{t('back')}</Link></p>
      <h1>{t('entry', { title: data.title })}</h1>
      <p>{text(data.contestTitle)} · {data.members.map(({ name }) => name).join('、')} · <b data-testid="entry-state" data-state={data.state}>{t(data.state)}</b></p>
      {failure && <ErrorNote failure={failure} onRetry={() => setFailure(null)} />}
      <h2>{t('check-list')}</h2>
      <ul className="contest-checks">
        {data.checks.map(({ item, done }) => {
          const Row = checkRows[item];
          return <li key={item} className={done ? 'done' : ''} data-testid="check" data-item={item} data-done={done}><span className="mark" title={t(done ? 'done' : 'missing')} aria-label={t(done ? 'done' : 'missing')} role="img">{done ? '●' : '□'}</span><div><b>{t(item)}</b><Row entry={data} may={may} isStaff={isStaff} act={act} /></div></li>;
        })}
      </ul>
      {data.machine && <p data-testid="entry-machine">{t('machine-is', data.machine)}</p>}
      {!data.open ? <p>{t('closed')}</p> : data.state === 'draft'
        ? <p>{!whole && <span>{t('hand-in-wait')} </span>}<Button disabled={!whole || busy} onClick={() => step('hand-in')} data-testid="entry-hand-in">{t('hand-in')}</Button></p>
        : <p>{t('handed-in')} <Button variant="quiet" disabled={busy} onClick={() => step('take-back')} data-testid="entry-take-back">{t('take-back')}</Button></p>}
      {data.way.length > 0 && <><h2>{t('way')}</h2><Way way={data.way} after={({ roundId, level }) => (data.appeals.some((each) => each.roundId === roundId) ? null : <AppealButton entryId={entryId} roundId={roundId} level={t(level)} onSent={() => void entry.refetch()} />)} /></>}
      <OwnAppeals appeals={data.appeals} />
    </div>
  );
}
