import { ErrorNote, localeOf, useApiQuery, useLanguage, useMe, useText } from '@kindling/platform-web';
import { Button, CutCard, Empty, Loading } from '@kindling/ui';
import { useState } from 'react';
import { CertificateButton } from './certificate-button.tsx';
import { useBadgeWords } from './words.ts';
import './badges.css';

/** `/me/badges`: for pupils their badges, for volunteers their proofs too. */
export default function MyBadgesPage() {
  const t = useBadgeWords();
  const me = useMe();
  const mine = useApiQuery('badges.mine', {});
  if (mine.error && !mine.data) return <ErrorNote failure={mine.error} onRetry={() => void mine.refetch()} />;
  if (!mine.data) return <Loading />;
  const { badges } = mine.data;
  return (
    <div className="badges">
      <h1>{t('mine')}</h1>
      {badges.length === 0 ? <Empty title={t(me.data && me.data.role !== 'pupil' ? 'mine-none-staff' : 'mine-none')} /> : <><p className="badges-lead">{t('mine-lead')}</p><div className="cards">{badges.map((badge) => <BadgeCard key={badge.id} badge={badge} />)}</div></>}
    </div>
  );
}

function BadgeCard({ badge }: { badge: { id: string; title: { zh: string; en: string }; criteria: { zh: string; en: string }; issuedAt: string; token: string } }) {
  const t = useBadgeWords();
  const text = useText();
  const { language } = useLanguage();
  const [code, setCode] = useState('');
  const address = `${window.location.origin}/verify#${badge.token}`;
  const show = () => import('qrcode').then(({ toDataURL }) => toDataURL(address, { margin: 2, width: 420, errorCorrectionLevel: 'L' })).then(setCode);
  return (
    <CutCard testId="my-badge">
      <h2>★ {text(badge.title)}</h2>
      <p>{text(badge.criteria)}</p>
      <p className="badges-lead">{t('issued', { date: new Date(badge.issuedAt).toLocaleDateString(localeOf(language)) })}</p>
      <p className="badges-actions"><a href={address} data-testid="check-badge">{t('check')}</a><Button variant="quiet" onClick={() => (code ? setCode('') : void show())}>{code ? t('hide') : t('show')}</Button><CertificateButton credentialId={badge.id} /></p>
      {code && <img src={code} alt={text(badge.title)} width="280" height="280" className="badge-code" />}
    </CutCard>
  );
}
