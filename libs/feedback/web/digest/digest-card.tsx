import { api, ApiFailure, ErrorNote, useApiQuery, useLanguage } from '@kindling/platform-web';
import { Button, CutCard, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useDigestWords } from './words.ts';

/** Where the installation has a mail server, staff may ask for one letter a day. */
export default function DigestCard() {
  const t = useDigestWords();
  const { language } = useLanguage();
  const mine = useApiQuery('digest.mine', {});
  const [email, setEmail] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  if (mine.error && !mine.data) return <ErrorNote failure={mine.error} onRetry={() => void mine.refetch()} />;
  if (!mine.data || (!mine.data.offered && mine.data.email === null)) return null;
  const choose = async (next: string | null): Promise<void> => {
    setFailure(null);
    try {
      await api('digest.choose', { body: { email: next, language } });
      setEmail('');
      await mine.refetch();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  const now = mine.data.email;
  const typed = email.trim();
  const wrong = typed !== '' && !/^\S+@\S+\.\S+$/.test(typed);
  return (
    <CutCard testId="digest-card">
      <h2>{t('title')}</h2>
      <p>{t('what')}</p>
      {now !== null && <p role="status">{t('goes-to', { email: now })} <Button variant="quiet" onClick={() => void choose(null)} data-testid="stop-digest">{t('stop')}</Button></p>}
      {mine.data.offered && (
        <form onSubmit={(event) => { event.preventDefault(); if (typed !== '' && !wrong) void choose(typed); }}>
          <TextField type="email" label={t('email')} value={email} maxLength={254} autoComplete="email" onChange={(event) => setEmail(event.currentTarget.value)} {...(wrong ? { error: t('wrong-email') } : {})} />
          <p><Button type="submit" disabled={typed === '' || wrong} data-testid="start-digest">{now === null ? t('start') : t('change')}</Button></p>
        </form>
      )}
      {failure && <ErrorNote failure={failure} />}
    </CutCard>
  );
}
