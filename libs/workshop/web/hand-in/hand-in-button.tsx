import { Button } from '@kindling/ui';
import { useWorkshopWords } from '../words.ts';

/** Calls for a click until this very work was handed in; then it steps back, and says that once more is possible. */
export function HandInButton({ done, onClick }: { done: boolean; onClick: () => void }) {
  const t = useWorkshopWords();
  return <Button {...(done ? { variant: 'quiet' as const } : {})} onClick={onClick} data-testid="hand-in" data-done={done}>{done ? t('hand-in-again') : t('hand-in')}</Button>;
}
