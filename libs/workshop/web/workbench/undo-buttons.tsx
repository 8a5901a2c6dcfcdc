import { Button, Icon } from '@kindling/ui';
import { useWorkshopWords } from '../words.ts';
import type { Undoing } from './bench-props.ts';

export function UndoButtons({ undo, redo }: Undoing) {
  const t = useWorkshopWords();
  return (
    <span className="bench-undo">
      <Button variant="quiet" onClick={() => undo?.()} disabled={undo === null} aria-label={t('undo')} title={`${t('undo')} · Ctrl+Z`} data-testid="undo"><Icon name="undo" /></Button>
      <Button variant="quiet" onClick={() => redo?.()} disabled={redo === null} aria-label={t('redo')} title={`${t('redo')} · Ctrl+Y`} data-testid="redo"><Icon name="redo" /></Button>
    </span>
  );
}
