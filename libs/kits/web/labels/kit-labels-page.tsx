import type { Kit } from '@kindling/contracts';
import { ErrorNote, useApiQuery, useParams } from '@kindling/platform-web';
import { Button, Empty, Loading } from '@kindling/ui';
import { useEffect, useState } from 'react';
import { usePartName } from '../use-part-name.ts';
import { useKitWords } from '../words.ts';
import '../kits.css';

/** `/teach/:classId/kit-labels`: eight to a page, black and white; the code leads to the kit's own page. */
export default function KitLabelsPage() {
  const { classId = '' } = useParams();
  const t = useKitWords();
  const cupboard = useApiQuery('kits.cupboard', { params: { classId } });
  if (cupboard.error && !cupboard.data) return <ErrorNote failure={cupboard.error} onRetry={() => void cupboard.refetch()} />;
  if (!cupboard.data) return <Loading />;
  if (cupboard.data.kits.length === 0) return <Empty title={t('no-kits')} />;
  return (
    <div className="kits">
      <div className="no-print"><h1>{t('labels-title')}</h1><p>{t('labels-note')}</p><p><Button onClick={() => window.print()}>{t('print')}</Button></p></div>
      <div className="kit-label-sheet">{cupboard.data.kits.map((kit) => <KitLabel key={kit.id} kit={kit} />)}</div>
    </div>
  );
}

function KitLabel({ kit }: { kit: Kit }) {
  const t = useKitWords();
  const part = usePartName();
  const [code, setCode] = useState('');
  const address = `${window.location.origin}/kits/${kit.id}`;
  useEffect(() => { void import('qrcode').then(({ toDataURL }) => toDataURL(address, { margin: 0, width: 220 })).then(setCode); }, [address]);
  return (
    <section className="kit-label" data-testid="kit-label">
      <div><b>{kit.label}</b><p>{t('contents')}：{Object.entries(kit.contents).map(([key, count]) => `${part(key)}×${count}`).join('，')}</p></div>
      {code && <img src={code} alt={address} width="96" height="96" />}
    </section>
  );
}
