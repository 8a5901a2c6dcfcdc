import { useParams, useText } from '@kindling/platform-web';
import { Banner, Button, CutCard, Loading } from '@kindling/ui';
import { useCallback, useEffect, useState } from 'react';
import { lookAround, prepare } from './preparation.ts';
import { withoutPart, type Bundle, type Preparation } from './preparation-state.ts';
import { activeWorker, hasWorker } from './worker-link.ts';
import { useOfflineWords } from './words.ts';
import './prepare-card.css';

type State = { readonly is: 'looking' } | { readonly is: 'away' } | { readonly is: 'known' | 'fetching'; readonly preparation: Preparation; readonly failed: number };

/** On the class plan: brings everything a class needs to this computer, and shows what is there and what is not. */
export default function PrepareCard() {
  const t = useOfflineWords();
  const { classId = '' } = useParams();
  const [state, setState] = useState<State>({ is: 'looking' });
  const look = useCallback(async () => {
    const worker = await activeWorker();
    if (worker) setState(await lookAround(worker, classId).then((preparation) => ({ is: 'known' as const, preparation, failed: 0 }), () => ({ is: 'away' as const })));
  }, [classId]);
  useEffect(() => { void look(); }, [look]);
  const fetchAll = async (preparation: Preparation) => {
    const worker = await activeWorker();
    if (!worker) return;
    setState({ is: 'fetching', preparation, failed: 0 });
    const failed = await prepare(worker, preparation, (id, address) => setState((now) => ('preparation' in now ? { ...now, preparation: withoutPart(now.preparation, id, address) } : now)));
    setState((now) => ('preparation' in now ? { ...now, is: 'known', failed } : now));
  };
  return (
    <CutCard>
      <h2>{t('prepare-title')}</h2>
      <p>{t('prepare-text')}</p>
      {!hasWorker() && <Banner tone="warn">{t('prepare-no-tls')}</Banner>}
      {hasWorker() && state.is === 'looking' && <Loading />}
      {state.is === 'away' && <Banner tone="warn">{t('prepare-away')} <Button variant="quiet" onClick={() => void look()}>{t('again')}</Button></Banner>}
      {'preparation' in state && <PreparationList {...state} onStart={() => void fetchAll(state.preparation)} />}
    </CutCard>
  );
}

interface ListProps { readonly is: 'known' | 'fetching'; readonly preparation: Preparation; readonly failed: number; readonly onStart: () => void }
function PreparationList({ is, preparation, failed, onStart }: ListProps) {
  const t = useOfflineWords();
  const ready = preparation.missingBytes === 0;
  return (
    <div data-testid="preparation">
      <table className="prepare-table">
        <thead><tr><th scope="col">{t('what')}</th><th scope="col">{t('size')}</th><th scope="col">{t('on-this-computer')}</th></tr></thead>
        <tbody>{preparation.bundles.map((bundle) => <BundleRow key={bundle.id} bundle={bundle} />)}</tbody>
      </table>
      {failed > 0 && <Banner tone="warn">{t('prepare-failed', { count: failed })}</Banner>}
      <p role="status" data-testid="preparation-state">{is === 'fetching' ? t('prepare-running', { size: sizeOf(preparation.missingBytes) }) : ready ? t('prepare-ready') : t('prepare-missing', { size: sizeOf(preparation.missingBytes) })}</p>
      {!ready && <Button onClick={onStart} disabled={is === 'fetching'} data-testid="prepare">{t('prepare-now')}</Button>}
    </div>
  );
}

function BundleRow({ bundle }: { bundle: Bundle }) {
  const t = useOfflineWords();
  const text = useText();
  const missing = bundle.missing.reduce((total, { bytes }) => total + bytes, 0);
  return (
    <tr data-bundle={bundle.id}>
      <th scope="row">{bundle.lesson ? t('lesson-name', { number: bundle.lesson.number, title: text(bundle.lesson.title) }) : t('the-app')}</th>
      <td>{sizeOf(bundle.bytes)}</td>
      <td className={missing === 0 ? 'prepared' : 'unprepared'}>{missing === 0 ? t('is-here') : t('is-missing', { size: sizeOf(missing) })}</td>
    </tr>
  );
}
const sizeOf = (bytes: number): string => (bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`);
