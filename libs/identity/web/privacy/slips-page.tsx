import { privacyNoticeVersion, retentionDays } from '@kindling/contracts/light';
import { ErrorNote, useApiQuery, useParams, useText } from '@kindling/platform-web';
import { Button, Empty, Loading } from '@kindling/ui';
import { usePrivacyWords } from './words.ts';
import './privacy.css';

/** `/teach/:classId/slips`: a slip for each pupil, with a box for yes and one for no. */
export default function SlipsPage() {
  const { classId = '' } = useParams();
  const t = usePrivacyWords();
  const text = useText();
  const roster = useApiQuery('identity.roster', { params: { classId } });
  if (roster.error && !roster.data) return <ErrorNote failure={roster.error} onRetry={() => void roster.refetch()} />;
  if (!roster.data) return <Loading />;
  const { class: { name, schoolName }, pupils } = roster.data;
  return (
    <div>
      <div className="no-print"><h1>{name} · {t('slips')}</h1><p>{t('slips-note')}</p><p><Button onClick={() => window.print()}>{t('print')}</Button></p></div>
      {pupils.length === 0 && <Empty title={t('slips-nobody')} />}
      <div className="slip-sheet">
        {pupils.map((pupil) => (
          <section key={pupil.id} className="consent-slip" data-testid="consent-slip">
            <b>{t('slip-child')}: {pupil.tile}. {pupil.name}</b> · {text(schoolName)} · {name}
            <p>{t('short-text')}</p>
            <p>{t('slip-kept', { n: retentionDays.closedAccount })}</p>
            <p>{t('slip-text', { version: privacyNoticeVersion, address: `${window.location.origin}/privacy` })}</p>
            <p>☐ {t('slip-yes')}　☐ {t('slip-no')}</p>
            <div className="slip-lines"><span>{t('slip-sign')}:</span><span>{t('slip-date')}:</span></div>
            <div className="slip-lines"><span>{t('slip-responsible')}:</span></div>
          </section>
        ))}
      </div>
    </div>
  );
}
