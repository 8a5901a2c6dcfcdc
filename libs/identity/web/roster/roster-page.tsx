import type { PupilRow } from '@kindling/contracts';
import { privacyNoticeVersion } from '@kindling/contracts/light';
import { api, ErrorNote, Link, useApiQuery, useLanguage, useMe, useParams, localeOf } from '@kindling/platform-web';
import { Button, Dialog, Empty, Loading } from '@kindling/ui';
import { useState } from 'react';
import { useIdentityWords } from '../words.ts';
import { ArchivedPupils } from './archived-pupils.tsx';
import { ManageDialog } from './manage-dialog.tsx';
import { PupilDataTools } from './pupil-data-tools.tsx';
import { useRosterWords } from './roster-words.ts';
import './roster.css';

type Open = { readonly kind: 'pin'; readonly pupil: PupilRow; readonly pin: string } | { readonly kind: 'consent' | 'manage'; readonly pupil: PupilRow } | null;

/** `/teach/:classId/roster`: names, consents, PINs. */
export default function RosterPage() {
  const { classId = '' } = useParams();
  const t = useIdentityWords();
  const r = useRosterWords();
  const me = useMe();
  const roster = useApiQuery('identity.roster', { params: { classId } });
  const [open, setOpen] = useState<Open>(null);
  const handles = me.data?.role !== 'tutor';
  if (roster.error && !roster.data) return <ErrorNote failure={roster.error} onRetry={() => void roster.refetch()} />;
  if (!roster.data) return <Loading />;
  const reset = async (pupil: PupilRow) => { const { pin } = await api('identity.reset-pin', { params: { classId, personId: pupil.id } }); setOpen({ kind: 'pin', pupil, pin }); };
  const record = async (pupil: PupilRow, given: boolean) => {
    await api('identity.record-consent', { params: { classId, personId: pupil.id }, body: { given, basis: 'paper-form', version: privacyNoticeVersion } });
    setOpen(null);
    void roster.refetch();
  };
  return (
    <div>
      <h1>{roster.data.class.name} · {t('roster')}</h1>
      {handles && <p className="roster-actions"><Button component={Link} to={`/teach/${classId}/roster/import`}>{r('import')}</Button><Button variant="quiet" component={Link} to={`/teach/${classId}/cards`}>{t('print-cards')}</Button><Button component={Link} to={`/teach/${classId}/slips`} variant="quiet">{t('print-slips')}</Button><Button component={Link} to={`/teach/${classId}/family-slips`} variant="quiet">{t('family-slips')}</Button><Button component={Link} to={`/teach/${classId}/looks`} variant="quiet">{t('who-looked')}</Button><Button variant="quiet" component={Link} to={`/teach/${classId}/term`}>{r('term')}</Button></p>}
      {roster.data.pupils.length === 0 ? <Empty title={t('no-pupils')} /> : <PupilTable pupils={roster.data.pupils} handles={handles} onReset={(pupil) => void reset(pupil)} onConsent={(pupil) => setOpen({ kind: 'consent', pupil })} onManage={(pupil) => setOpen({ kind: 'manage', pupil })} />}
      {handles && <ArchivedPupils key={roster.dataUpdatedAt} classId={classId} onChanged={() => void roster.refetch()} />}
      {open?.kind === 'manage' && <ManageDialog classId={classId} pupil={open.pupil} onClose={() => setOpen(null)} onChanged={() => { setOpen(null); void roster.refetch(); }}><PupilDataTools classId={classId} pupil={open.pupil} onErased={() => { setOpen(null); void roster.refetch(); }} /></ManageDialog>}
      {open?.kind === 'pin' && <Dialog open onClose={() => setOpen(null)} title={t('new-pin', { name: open.pupil.name })} actions={<Button onClick={() => setOpen(null)}>{t('close')}</Button>}><p style={{ fontSize: 36, letterSpacing: '0.2em' }}>{open.pin}</p><p>{t('new-pin-text')}</p></Dialog>}
      {open?.kind === 'consent' && (
        <Dialog open onClose={() => setOpen(null)} title={t('record-title', { name: open.pupil.name })}
          actions={<><Button variant="quiet" onClick={() => setOpen(null)}>{t('cancel')}</Button><Button variant="danger" onClick={() => void record(open.pupil, false)}>{t('refuse')}</Button><Button onClick={() => void record(open.pupil, true)}>{t('give')}</Button></>}><p>{t('record-text')}</p></Dialog>
      )}
    </div>
  );
}

interface PupilTableProps { pupils: readonly PupilRow[]; handles: boolean; onReset: (pupil: PupilRow) => void; onConsent: (pupil: PupilRow) => void; onManage: (pupil: PupilRow) => void }
function PupilTable({ pupils, handles, onReset, onConsent, onManage }: PupilTableProps) {
  const t = useIdentityWords();
  const r = useRosterWords();
  const { language } = useLanguage();
  const when = (at: string | null): string => (at ? new Date(at).toLocaleDateString(localeOf(language)) : t('never'));
  return (
    <div className="table-scroll" role="region" aria-label={t('roster')} tabIndex={0}>
      <table className="plain-table">
        <thead><tr><th scope="col">{t('tile')}</th><th scope="col">{t('name')}</th><th scope="col">{t('consent')}</th><th scope="col">{t('last-seen')}</th><td /></tr></thead>
        <tbody>
          {pupils.map((pupil) => (
            <tr key={pupil.id}>
              <td>{pupil.tile}</td><th scope="row" className="roster-name">{pupil.name}</th><td>{t(pupil.consent)}</td><td>{when(pupil.lastSeenAt)}</td>
              <td className="roster-row-actions">{handles && <><Button variant="quiet" onClick={() => onConsent(pupil)}>{t('record')}</Button> <Button variant="quiet" onClick={() => onReset(pupil)}>{t('reset-pin')}</Button> <Button variant="quiet" onClick={() => onManage(pupil)} aria-label={`${pupil.name}: ${r('more')}`}>{r('more')}</Button></>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
