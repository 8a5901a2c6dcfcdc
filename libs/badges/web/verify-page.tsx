import { ErrorNote, localeOf, useApiQuery, useLanguage, useParams, useText } from '@kindling/platform-web';
import { Button, Loading, TextArea } from '@kindling/ui';
import { useEffect, useState } from 'react';
import { judgeBadge, type Issuer, type Verdict } from '../domain/index.ts';
import { canCheck, checkSignature } from './check-signature.ts';
import { useBadgeWords } from './words.ts';
import './badges.css';

const tokenIn = (pasted: string): string => pasted.trim().replace(/^.*#/s, '');
function useHash(): string {
  const [hash, setHash] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    const follow = () => setHash(window.location.hash.slice(1));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return hash;
}

/** `/verify#…`: the badge stands behind the sign that is not sent to the server; the keys come from the last time there was network. `/verify/:id` asks the server. */
export default function VerifyPage() {
  const t = useBadgeWords();
  const { credentialId } = useParams();
  const hash = useHash();
  const [pasted, setPasted] = useState('');
  const issuer = useApiQuery('badges.issuer', {});
  return (
    <div className="verify">
      <h1>{t('verify')}</h1>
      {credentialId && !hash && <Status credentialId={credentialId} />}
      {hash && (issuer.data ? <Judged key={hash} token={hash} issuer={issuer.data} /> : issuer.error ? <p role="alert" data-testid="verdict" data-is="no-keys">{t('no-keys')}</p> : <Loading />)}
      <p className="badges-lead">{t('verify-lead')}</p>
      <form className="no-print" onSubmit={(event) => { event.preventDefault(); window.location.hash = tokenIn(pasted); }}>
        <TextArea label={t('paste')} rows={3} value={pasted} onChange={(event) => setPasted(event.currentTarget.value)} data-testid="verify-paste" />
        <Button type="submit" variant="quiet" disabled={tokenIn(pasted) === ''} data-testid="verify-go">{t('go')}</Button>
      </form>
    </div>
  );
}

function Judged({ token, issuer }: { token: string; issuer: Issuer }) {
  const t = useBadgeWords();
  const { language } = useLanguage();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  useEffect(() => { if (canCheck()) void judgeBadge(token, issuer, Date.now(), checkSignature).then(setVerdict); }, [token, issuer]);
  if (!canCheck()) return <p role="alert" data-testid="verdict" data-is="no-crypto">{t('no-crypto')}</p>;
  if (!verdict) return <Loading />;
  const asOf = <p className="badges-lead">{t('known-as-of', { time: new Date(issuer.asOf).toLocaleString(localeOf(language)) })}</p>;
  if (verdict.is === 'refused') return <section className="verdict refused" role="alert" data-testid="verdict" data-is={verdict.why}><h2>✕ {t('refused')}</h2><p>{t(verdict.why)}</p>{asOf}</section>;
  const { holder, title, issuer: by, criteria, issuedAt, work } = verdict.badge;
  return (
    <section className="verdict genuine" role="status" data-testid="verdict" data-is="genuine">
      <h2>✓ {t('genuine')}</h2>
      <dl>
        <dt>{t('to')}</dt><dd className="verdict-holder">{holder}</dd><dt>{t('for')}</dt><dd><b>{title}</b><br />{criteria}{work && <><br />{t('hours', { ...work })}</>}</dd>
        <dt>{t('by')}</dt><dd>{by}</dd><dt>{t('on')}</dt><dd>{new Date(issuedAt).toLocaleDateString(localeOf(language))}</dd>
      </dl>
      {asOf}
    </section>
  );
}

function Status({ credentialId }: { credentialId: string }) {
  const t = useBadgeWords();
  const text = useText();
  const { language } = useLanguage();
  const status = useApiQuery('badges.status', { params: { credentialId } });
  if (status.error?.code === 'resource.not-found' || status.error?.code === 'request.malformed') return <section className="verdict refused" role="alert" data-testid="status" data-is="unknown"><h2>✕ {t('unknown')}</h2></section>;
  if (status.error) return <ErrorNote failure={status.error} onRetry={() => void status.refetch()} />;
  if (!status.data) return <Loading />;
  const { state, title, issuedAt } = status.data;
  return (
    <section className={`verdict ${state === 'valid' ? 'genuine' : 'refused'}`} role="status" data-testid="status" data-is={state}>
      <h2>{state === 'valid' ? '✓' : '✕'} {text(title)}: {state === 'valid' ? t('valid') : t('revoked')}</h2>
      <p>{t('issued', { date: new Date(issuedAt).toLocaleDateString(localeOf(language)) })}</p><p className="badges-lead">{t('status-name')}</p>
    </section>
  );
}
