import { Banner, Button, SaveWords, type SaveState } from '@kindling/ui';
import { useMemo, type ReactNode } from 'react';
import { useConnection } from '../connection/connection.ts';
import type { ApiFailure } from '../http/api.ts';
import { useErrorWords } from './error-words.ts';
import { useNoteWords } from './note-words.ts';


export function ErrorNote({ failure, onRetry }: { failure: ApiFailure; onRetry?: () => void }) {
  const sentence = useErrorWords();
  const t = useNoteWords();
  return (
    <Banner tone="error">
      {sentence(failure.code, failure.params)} {failure.code === 'server.surprise' && failure.requestId && <small>{t('number', { id: failure.requestId.slice(0, 8) })}</small>} {onRetry && <Button variant="quiet" onClick={onRetry}>{t('try-again')}</Button>}
    </Banner>
  );
}

/** Thin and calm: the link is gone, the work is not. */
export function ConnectionBanner() {
  const t = useNoteWords();
  const connection = useConnection();
  if (connection.state === 'online') return null;
  return <div className="connection-banner" role="status" data-testid="offline-banner">{t('offline')}</div>;
}

export function SaveWordsProvider({ children }: { children: ReactNode }) {
  const t = useNoteWords();
  const words = useMemo((): Record<SaveState, string> => ({ saved: t('saved'), 'this-computer': t('this-computer'), syncing: t('syncing'), 'two-versions': t('two-versions'), rejected: t('rejected') }), [t]);
  return <SaveWords value={words}>{children}</SaveWords>;
}
