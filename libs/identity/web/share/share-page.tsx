import type { ClassSummary } from '@kindling/contracts';
import { Link, useMe, useParams, useText } from '@kindling/platform-web';
import { Button, CutCard, Loading } from '@kindling/ui';
import { useEffect, useState } from 'react';
import { useShareWords } from './words.ts';
import './share.css';

/** `/teach/:classId/share`: words for the group, and a poster whose code leads to the class's sign-in. */
export default function SharePage() {
  const { classId = '' } = useParams();
  const t = useShareWords();
  const me = useMe();
  const shown = me.data?.classes.find((each) => each.id === classId);
  if (!shown) return <Loading />;
  const address = `${window.location.origin}/c/${shown.code}`;
  const about = { className: shown.name, address, code: shown.code };
  return (
    <div className="share-page">
      <div className="no-print">
        <p><Link to={`/teach/${classId}/roster`}>← {t('back')}</Link></p>
        <h1>{t('title')}</h1>
        <p>{t('what')}</p>
        <div className="cards"><CopyCard title={t('sign-in-title')} words={t('sign-in-text', about)} /><CopyCard title={t('work-title')} words={t('work-text', about)} /></div>
        <h2>{t('poster')}</h2>
        <p><Button onClick={() => window.print()}>{t('print')}</Button></p>
      </div>
      <Poster shown={shown} address={address} />
    </div>
  );
}

function CopyCard({ title, words }: { title: string; words: string }) {
  const t = useShareWords();
  const [state, setState] = useState<'copied' | 'by-hand' | null>(null);
  // Pages of a school network are plain HTTP, where browsers have no clipboard.
  const copy = async () => setState(await copied(words) ? 'copied' : 'by-hand');
  return (
    <CutCard testId="share-text">
      <h2>{title}</h2>
      <pre className="share-words">{words}</pre>
      <Button variant="quiet" onClick={() => void copy()} data-testid="copy">{t('copy')}</Button>
      {state && <p role="status">{t(state)}</p>}
    </CutCard>
  );
}
async function copied(words: string): Promise<boolean> {
  if (!window.isSecureContext) return false;
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

function Poster({ shown, address }: { shown: ClassSummary; address: string }) {
  const t = useShareWords();
  const text = useText();
  const [code, setCode] = useState('');
  useEffect(() => { void import('qrcode').then(({ toDataURL }) => toDataURL(address, { margin: 0, width: 640 })).then(setCode); }, [address]);
  return (
    <section className="poster" data-testid="poster">
      <p className="poster-school">{text(shown.schoolName)}</p>
      <p className="poster-class">{shown.name}</p>
      {code && <img src={code} alt={address} width="320" height="320" />}
      <p>{t('scan')}</p>
      <p className="poster-code">{t('code-is')} <b>{shown.code}</b></p>
      <p className="poster-address">{address}</p>
    </section>
  );
}
