import { Button } from '@kindling/ui';
import type { PictureCall, PicturesView } from './picture-call.ts';
import { usePictureWords } from './picture-words.ts';
import './pictures.css';

/** For whoever leads: nothing is shown before one of these is pressed. */
export default function ShowButtons({ call, view }: { call: PictureCall; view: PicturesView }) {
  const t = usePictureWords();
  // Phones have no screen to give.
  const kinds = typeof navigator.mediaDevices?.getDisplayMedia === 'function' ? (['camera', 'screen'] as const) : (['camera'] as const);
  return (
    <span className="show-buttons">
      {kinds.filter((kind) => view.showing === null || view.showing === kind).map((kind) => view.showing === kind
        ? <Button key={kind} variant="danger" size="compact-sm" onClick={() => call.stop()} data-testid="show-stop">{t(`stop-${kind}`)}</Button>
        : <Button key={kind} variant="quiet" size="compact-sm" onClick={() => void call.share(kind)} data-testid={`show-${kind}`}>{t(`show-${kind}`)}</Button>)}
      {view.showing && <small role="status">{t('showing')}</small>}
      {view.problem && <small role="alert">{t(view.problem)}</small>}
    </span>
  );
}
