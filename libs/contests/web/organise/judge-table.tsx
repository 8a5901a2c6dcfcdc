import type { BoardJudge } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, newId, useText } from '@kindling/platform-web';
import { Button, Dialog, Select, TextField } from '@kindling/ui';
import { useState } from 'react';
import type { Board, BoardRound } from './board-page.tsx';
import { useOrganiseWords } from './words.ts';

const stateWord = { invited: 'invited', accepted: 'accepted', signed: 'judge-signed' } as const;

export function JudgeTable({ board, round, onChange }: { board: Board; round: BoardRound; onChange: () => void }) {
  const t = useOrganiseWords();
  const text = useText();
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<BoardJudge | null>(null);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const params = { contestId: board.id, roundId: round.id };
  const act = (ask: () => Promise<unknown>) => ask().then(() => { setFailure(null); setLeaving(null); onChange(); }, (thrown: unknown) => { setLeaving(null); if (thrown instanceof ApiFailure) setFailure(thrown); });
  const spread = () => act(async () => { const { given, short } = await api('contests.spread', { params, body: {} }); setSaid([t('spread-done', { given }), ...(short > 0 ? [t('spread-short', { short })] : [])].join(' ')); });
  const judging = round.state === 'judging' || round.state === 'frozen';
  const done = round.state === 'signed' || round.state === 'published';
  return (
    <section>
      <h2>{t('judges')}</h2>
      {round.judges.length === 0 ? <p>{t('no-judges')}</p> : (
        <div className="contest-scroll"><table className="contest-table stack">
          <thead><tr><th>{t('judge')}</th><th>{t('school-name')}</th><th>{t('state')}</th><th className="number">{t('progress')}</th><th /></tr></thead>
          <tbody>{round.judges.map((judge) => (
            <tr key={judge.id} data-testid="judge-row"><td className="main lead">{judge.name}</td><td className="main">{judge.schoolName ? text(judge.schoolName) : '–'}</td><td data-label={t('state')}>{t(stateWord[judge.state])}</td><td className="number" data-label={t('progress')}>{judge.done}/{judge.given}{judge.conflicts > 0 && <> · {t('conflicts', { count: judge.conflicts })}</>}</td>
              <td className="main">{judging && judge.state === 'signed' && <Button variant="quiet" onClick={() => void act(() => api('contests.unlock', { params: { ...params, judgeId: judge.id }, body: {} }))} data-testid="unlock">{t('unlock')}</Button>} {!done && <Button variant="quiet" onClick={() => setLeaving(judge)}>{t('dismiss')}</Button>}</td></tr>
          ))}</tbody>
        </table></div>
      )}
      {!done && <p className="contest-row"><Button variant="quiet" onClick={() => setInviting(true)} data-testid="invite-judge">{t('invite')}</Button>{judging && <Button variant="quiet" onClick={() => void spread()} data-testid="spread">{t('spread')}</Button>}<span role="status">{said}</span></p>}
      {failure && <ErrorNote failure={failure} onRetry={() => { setFailure(null); onChange(); }} />}
      {inviting && <InviteDialog board={board} round={round} onClose={() => { setInviting(false); onChange(); }} />}
      {leaving && <Dialog open onClose={() => setLeaving(null)} title={t('dismiss-title', { name: leaving.name })} actions={<><Button variant="quiet" onClick={() => setLeaving(null)}>{t('cancel')}</Button><Button variant="danger" onClick={() => void act(() => api('contests.dismiss', { params: { ...params, judgeId: leaving.id } }))}>{t('dismiss')}</Button></>}><p>{t('dismiss-text')}</p></Dialog>}
    </section>
  );
}

function InviteDialog({ board, round, onClose }: { board: Board; round: BoardRound; onClose: () => void }) {
  const t = useOrganiseWords();
  const text = useText();
  const [judgeId] = useState(newId);
  const [name, setName] = useState('');
  const [schoolId, setSchoolId] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const invite = () => api('contests.invite', { params: { contestId: board.id, roundId: round.id }, body: { judgeId, name, schoolId: schoolId === '' ? null : schoolId } })
    .then(({ path }) => setLink(`${window.location.origin}${path}`), (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  if (link) {
    return (
      <Dialog open onClose={onClose} title={t('invite')} actions={<><Button variant="quiet" onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>{t(copied ? 'copied' : 'copy')}</Button><Button onClick={onClose} data-testid="invite-close">{t('close')}</Button></>}>
        <p>{t('link', { name })}</p><p className="contest-link"><code data-testid="judge-link">{link}</code></p>
      </Dialog>
    );
  }
  return (
    <Dialog open onClose={onClose} title={t('invite')} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={name.trim() === ''} onClick={() => void invite()} data-testid="invite-yes">{t('invite')}</Button></>}>
      <TextField label={t('judge-name')} value={name} maxLength={40} onChange={(event) => setName(event.currentTarget.value)} />
      <Select label={t('judge-school')} value={schoolId} onChange={(event) => setSchoolId(event.currentTarget.value)} data={[{ value: '', label: t('no-school') }, ...board.schools.map((school) => ({ value: school.id, label: text(school.name) }))]} />
      {failure && <ErrorNote failure={failure} onRetry={() => void invite()} />}
    </Dialog>
  );
}
