import type { AchievementId, ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, newId, savePdf, useApiQuery, useLanguage, useParams, useText } from '@kindling/platform-web';
import { Button, Dialog, Empty, Loading, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useBadgeWords } from './words.ts';
import './badges.css';

type Found = ResponseOf<'badges.of-class'>;
type Row = Found['pupils'][number];
interface Held { readonly row: Row; readonly id: string; readonly name: string }

/** `/teach/:classId/badges`: who has which badge, what is earned, certificates for all. */
export default function ClassBadgesPage() {
  const { classId = '' } = useParams();
  const t = useBadgeWords();
  const text = useText();
  const { language } = useLanguage();
  const found = useApiQuery('badges.of-class', { params: { classId } });
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [leaving, setLeaving] = useState<Held | null>(null);
  if (found.error && !found.data) return <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading />;
  const { className, achievements, pupils } = found.data;
  const nameOf = (id: AchievementId) => text(achievements.find((each) => each.id === id)?.name ?? { zh: id, en: id });
  const act = async (deed: () => Promise<string>) => {
    setFailure(null);
    try { setSaid(await deed()); } catch (thrown) { if (!(thrown instanceof ApiFailure)) throw thrown; setFailure(thrown); }
    await found.refetch();
  };
  const give = (row: Row, achievement: AchievementId) => act(async () => {
    await api('badges.award', { params: { classId, personId: row.personId }, body: { credentialId: newId(), achievement, origin: window.location.origin } });
    return t('given', { who: row.name, name: nameOf(achievement) });
  });
  const all = pupils.flatMap((row) => row.badges.map((badge) => badge.id));
  const print = () => act(async () => {
    savePdf(await api('badges.certificates', { params: { classId }, body: { credentialIds: all.slice(-60), language, origin: window.location.origin } }));
    return '';
  });
  return (
    <div className="badges">
      <h1>{className} · {t('title')}</h1>
      <p className="badges-lead">{t('lead')}</p>
      {failure && <ErrorNote failure={failure} />}
      <p role="status" className="badges-said" data-testid="badges-said">{said}</p>
      {all.length > 0 && <p><Button onClick={() => void print()} data-testid="print-certificates">{t('print', { count: Math.min(60, all.length) })}</Button></p>}
      {pupils.length === 0 ? <Empty title={t('no-pupils')} /> : (
        <div className="table-scroll"><table className="plain-table">
          <thead><tr><th scope="col">{t('pupil')}</th><th scope="col">{t('works')}</th><th scope="col">{t('badges')}</th><td /></tr></thead>
          <tbody>{pupils.map((row) => (
            <tr key={row.personId} data-testid="badge-row">
              <th scope="row">{row.tile}. {row.name}</th><td>{row.works}</td>
              <td className="badges-held">{row.badges.map((badge) => <button key={badge.id} type="button" aria-label={t('take-back', { name: nameOf(badge.achievement) })} onClick={() => setLeaving({ row, id: badge.id, name: nameOf(badge.achievement) })}>★ {nameOf(badge.achievement)}</button>)}</td>
              <td className="badges-actions">{row.earned.map((id) => <Button key={id} size="compact-sm" variant="quiet" onClick={() => void give(row, id)}>{t('give', { name: nameOf(id) })}</Button>)}</td>
            </tr>))}
          </tbody>
        </table></div>
      )}
      {leaving && <TakeBackDialog held={leaving} onClose={() => setLeaving(null)} onYes={(reason) => { setLeaving(null); void act(async () => { await api('badges.revoke', { params: { classId, credentialId: leaving.id }, body: { reason } }); return ''; }); }} />}
    </div>
  );
}

function TakeBackDialog({ held, onClose, onYes }: { held: Held; onClose: () => void; onYes: (reason: string) => void }) {
  const t = useBadgeWords();
  const [reason, setReason] = useState('');
  return (
    <Dialog open onClose={onClose} title={t('take-back-title', { who: held.row.name, name: held.name })} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button variant="danger" disabled={reason.trim() === ''} onClick={() => onYes(reason)} data-testid="take-back-yes">{t('yes')}</Button></>}>
      <TextField label={t('reason')} maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </Dialog>
  );
}
