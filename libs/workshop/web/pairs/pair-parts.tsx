import type { ApiFailure } from '@kindling/platform-web';
import { ErrorNote } from '@kindling/platform-web';
import { Banner, Button, lazyPart } from '@kindling/ui';
import { Suspense, useState } from 'react';
import type { Pairing } from './use-pair.ts';
import { usePairWords } from './words.ts';
import './pairs.css';

const PairDialog = lazyPart(() => import('./pair-dialog.tsx'));

export function PairButton({ pairing }: { pairing: Pairing }) {
  const t = usePairWords();
  const [open, setOpen] = useState(false);
  if (pairing.partner !== null || pairing.mates.length === 0) return null;
  return (
    <>
      <Button variant="quiet" className="bench-later" onClick={() => setOpen(true)} data-testid="add-partner">{t('add')}</Button>
      {open && <Suspense><PairDialog pairing={pairing} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}

/** Both names, whose turn it is, and a word when it is time to change. */
export function PairStrip({ pairing: { owner, partner, turn, leave } }: { pairing: Pairing }) {
  const t = usePairWords();
  const [changed, setChanged] = useState<number | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  if (partner === null || turn === null) return null;
  const name = turn.at === 'owner' ? owner : partner;
  // A page that was opened in the middle of a turn does not ring at once.
  const known = changed ?? turn.number;
  if (changed === null) setChanged(turn.number);
  return (
    <div className="pair-strip" data-testid="pair">
      <span><strong>{t('together', { owner, partner })}</strong> · {t('turn', { name, minutes: turn.minutesLeft })}</span>
      <Button size="compact-sm" variant="quiet" onClick={() => void leave().then(setFailure)} data-testid="partner-leaves">{t('leave')}</Button>
      {turn.number > known && <Banner tone="warn">{t('swap', { name })} <Button size="compact-sm" onClick={() => setChanged(turn.number)}>{t('swapped')}</Button></Banner>}
      {failure && <ErrorNote failure={failure} />}
    </div>
  );
}
