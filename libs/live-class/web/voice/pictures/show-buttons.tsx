import { Button } from '@kindling/ui';
import type { PictureCall, PicturesView } from './picture-call.ts';
import { usePictureWords } from './picture-words.ts';
import './pictures.css';

/** For whoever leads: nothing is shown before one of these is pressed. */
export function ShowWays({ call, view }: { call: PictureCall; view: PicturesView }) {
  const t = usePictureWords();
  if (view.showing) return null;
  // Phones have no screen to give.
  const kinds = typeof navigator.mediaDevices?.getDisplayMedia === 'function' ? (['camera', 'screen'] as const) : (['camera'] as const);
  return <>{kinds.map((kind) => <Button key={kind} variant="quiet" size="compact-sm" onClick={() => void call.share(kind)} data-testid={`show-${kind}`}>{t(`show-${kind}`)}</Button>)}</>;
}

/** What is shown just now, and its end; in sight without opening anything. */
export default function ShowingNow({ call, view }: { call: PictureCall; view: PicturesView }) {
  const t = usePictureWords();
  if (!view.showing && !view.problem) return null;
  return (
    <span className="show-buttons">
      {view.showing && <Button variant="danger" size="compact-sm" title={t('showing')} onClick={() => call.stop()} data-testid="show-stop">{t(`stop-${view.showing}`)}</Button>}
      {view.showing && <small role="status" className="bar-words">{t('showing')}</small>}
      {view.problem && <small role="alert">{t(view.problem)}</small>}
    </span>
  );
}
