import { Banner, Button, SaveWords, type SaveState } from '@kindling/ui';
import { useMemo, type ReactNode } from 'react';
import { useConnection } from '../connection/connection.ts';
import { useOldestCopy } from '../connection/saved-copies.ts';
import { useStorageFull } from '../outbox/storage-full.ts';
import type { ApiFailure } from '../http/api.ts';
import { Link } from '../navigation/navigation.ts';
import { localeOf, useLanguage } from '../words/language.ts';
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

/** Instead of a page that uses the whole window: what is wrong, and a way out. */
export function ErrorPage({ failure, onRetry }: { failure: ApiFailure; onRetry?: () => void }) {
  const t = useNoteWords();
  return <main className="narrow"><ErrorNote failure={failure} {...(onRetry ? { onRetry } : {})} /><p><Link to="/">{t('to-start')}</Link></p></main>;
}

/** Thin and calm: the link is gone, the work is not. */
export function ConnectionBanner() {
  const t = useNoteWords();
  const connection = useConnection();
  const { language } = useLanguage();
  const copyOf = useOldestCopy();
  const full = useStorageFull();
  if (full) return <div className="connection-banner full" role="alert" data-testid="storage-full">{t(connection.state === 'offline' ? 'storage-full-offline' : 'storage-full')}</div>;
  if (connection.state === 'online' && copyOf === null) return null;
  return (
    <div className="connection-banner" role="status" data-testid="offline-banner">
      {connection.state === 'offline' && t('offline')} {copyOf !== null && <span data-testid="saved-copy">{t('saved-copy', { time: timeOf(copyOf, language) })}</span>}
    </div>
  );
}
/** The hour is enough for today; an older copy says its day. */
function timeOf(at: Date, language: 'zh' | 'en'): string {
  const isToday = at.toDateString() === new Date().toDateString();
  return at.toLocaleString(localeOf(language), { ...(isToday ? {} : { month: 'long', day: 'numeric' }), hour: '2-digit', minute: '2-digit' });
}

export function SaveWordsProvider({ children }: { children: ReactNode }) {
  const t = useNoteWords();
  const words = useMemo((): Record<SaveState, string> => ({ saved: t('saved'), 'this-computer': t('this-computer'), syncing: t('syncing'), 'two-versions': t('two-versions'), rejected: t('rejected') }), [t]);
  return <SaveWords value={words}>{children}</SaveWords>;
}
