import { api, ErrorNote, localeOf, useApiQuery, useLanguage } from '@kindling/platform-web';
import { Banner, Button, CutCard } from '@kindling/ui';
import { useState } from 'react';
import { useCalendarWords } from './words.ts';

/** A private address of this calendar: made, replaced, taken back. */
export function BranchFeed({ branchId }: { branchId: string }) {
  const t = useCalendarWords();
  const { language } = useLanguage();
  const feed = useApiQuery('calendar.my-feed', { params: { branchId } });
  const [address, setAddress] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  if (feed.error && !feed.data) return <ErrorNote failure={feed.error} onRetry={() => void feed.refetch()} />;
  if (!feed.data) return null;
  const make = async () => { const { path } = await api('calendar.open-feed', { params: { branchId }, body: {} }); setAddress(new URL(path, location.href).href); setCopied(false); void feed.refetch(); };
  const close = async () => { await api('calendar.close-feed', { params: { branchId } }); setAddress(null); void feed.refetch(); };
  const copy = async () => { if (address) { await navigator.clipboard.writeText(address); setCopied(true); } };
  return (
    <CutCard testId="branch-feed">
      <h2>{t('feed-title')}</h2>
      <p>{t('feed-what')}</p>
      {feed.data.since && <p>{t('feed-since', { date: new Date(feed.data.since).toLocaleDateString(localeOf(language), { dateStyle: 'medium' }) })}</p>}
      {address && <Banner tone="good" title={t('feed-once')}><span className="calendar-address" data-testid="branch-feed-address">{address}</span>{'clipboard' in navigator && <Button variant="quiet" size="compact-sm" onClick={() => void copy()}>{t(copied ? 'feed-copied' : 'feed-copy')}</Button>}</Banner>}
      <p className="calendar-head">
        <Button variant="quiet" onClick={() => void make()} data-testid="make-branch-feed">{t(feed.data.since ? 'feed-new' : 'feed-make')}</Button>
        {feed.data.since && <Button variant="quiet" onClick={() => void close()} data-testid="close-branch-feed">{t('feed-close')}</Button>}
      </p>
    </CutCard>
  );
}
