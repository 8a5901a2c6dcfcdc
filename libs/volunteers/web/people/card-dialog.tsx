import type { SignInCard } from '@kindling/contracts';
import { localeOf, useLanguage } from '@kindling/platform-web';
import { Button, Dialog } from '@kindling/ui';
import { useState } from 'react';
import { Qr } from './qr.tsx';
import { usePeopleWords } from './words.ts';

/** The token stands behind `#`, so that it reaches no server's log. */
export const startAddress = (token: string): string => `${window.location.origin}/start#${token}`;

export function CardDialog({ card, onClose }: { card: SignInCard; onClose: () => void }) {
  const t = usePeopleWords();
  const { language } = useLanguage();
  const [copied, setCopied] = useState(false);
  const address = startAddress(card.token);
  const date = new Date(card.until).toLocaleDateString(localeOf(language), { month: 'long', day: 'numeric' });
  return (
    <Dialog open onClose={onClose} title={t('card-title', { name: card.name })} actions={<><Button variant="quiet" onClick={() => window.print()}>{t('print')}</Button><Button onClick={onClose} data-testid="card-done">{t('done')}</Button></>}>
      <p>{t('card-what', { name: card.name, date })}</p>
      <div className="start-card" data-testid="start-card">
        <Qr address={address} size={132} />
        <div><p>{t('login')}: <b>{card.login}</b></p><p className="start-address" data-testid="start-address">{address}</p><Button size="compact-sm" variant="quiet" onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>{copied ? t('copied') : t('copy')}</Button></div>
      </div>
    </Dialog>
  );
}
