import { ErrorNote } from '@kindling/platform-web';
import type { CheckState } from '../workbench/use-check.ts';
import { useWorkshopWords } from '../words.ts';

/** Above the bench: why there is no result, or that it is an older one of the same work. */
export function CheckNote({ check, onRetry }: { check: CheckState; onRetry: () => void }) {
  const t = useWorkshopWords();
  if (check.state === 'refused') return <ErrorNote failure={check.failure} onRetry={onRetry} />;
  if (check.state === 'waiting') return <p className="bench-note" role="alert" data-testid="check-waits">{t('check-waits')}</p>;
  if (check.state === 'checked' && check.from === 'this-computer') return <p className="bench-note good" role="status" data-testid="check-known">{t('check-known')}</p>;
  return null;
}
