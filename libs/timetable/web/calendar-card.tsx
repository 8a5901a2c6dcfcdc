import { api, ErrorNote, useApiQuery, useLanguage, localeOf } from '@kindling/platform-web';
import { Banner, Button, CutCard } from '@kindling/ui';
import { useState } from 'react';
import { useTimetableWords } from './timetable-words.ts';
import './timetable.css';

/** A private address for a phone's calendar: made, replaced, taken back. */
export default function CalendarCard() {
  const t = useTimetableWords();
  const { language } = useLanguage();
  const feed = useApiQuery('timetable.my-feed', {});
  const [address, setAddress] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  if (feed.error && !feed.data) return <ErrorNote failure={feed.error} onRetry={() => void feed.refetch()} />;
  if (!feed.data) return null;
  const make = async () => { const { path } = await api('timetable.open-feed', { body: {} }); setAddress(new URL(path, location.href).href); setCopied(false); void feed.refetch(); };
  const close = async () => { await api('timetable.close-feed'); setAddress(null); void feed.refetch(); };
  const copy = async () => { if (address) { await navigator.clipboard.writeText(address); setCopied(true); } };
  return (
    <CutCard testId="calendar-card">
      <h2>{t('feed-title')}</h2>
      <p>{t('feed-what')}</p>
      {feed.data.since && <p>{t('feed-since', { date: new Date(feed.data.since).toLocaleDateString(localeOf(language), { dateStyle: 'medium' }) })}</p>}
      {address && (
        <Banner tone="good" title={t('feed-once')}>
          <span className="feed-address" data-testid="feed-address">{address}</span>
          {'clipboard' in navigator && <Button variant="quiet" size="compact-sm" onClick={() => void copy()}>{copied ? t('feed-copied') : t('feed-copy')}</Button>}
        </Banner>
      )}
      <p className="feed-actions">
        <Button variant="quiet" onClick={() => void make()} data-testid="make-feed">{feed.data.since ? t('feed-new') : t('feed-make')}</Button>
        {feed.data.since && <Button variant="danger" onClick={() => void close()} data-testid="close-feed">{t('feed-close')}</Button>}
      </p>
    </CutCard>
  );
}
