import { Button, Icon } from '@kindling/ui';
import { useSecondWords } from './words.ts';

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** A comment may stand at a moment of the run: the moment that is on the board now, and the way back to one. */
export function SecondPin({ at, second, onPin, onShow }: { at: number | null; second: number | null; onPin: (atMs: number) => void; onShow: (atMs: number) => void }) {
  const t = useSecondWords();
  return (
    <>
      {at !== null && <Button variant="quiet" onClick={() => onPin(Math.round(at))} data-testid="pin-second"><Icon name="clock" /> {t('pin', { at: seconds(at) })}</Button>}
      {second !== null && <Button variant="quiet" onClick={() => onShow(second)} data-testid="show-second"><Icon name="eye" /> {t('show', { at: seconds(second) })}</Button>}
    </>
  );
}
