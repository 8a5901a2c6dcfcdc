import { Button, CutCard } from '@kindling/ui';
import { useState } from 'react';
import { Qr } from './qr.tsx';
import { usePeopleWords } from './words.ts';

/** Where anybody may offer to help. */
export function FormAddress({ joinCode }: { joinCode: string }) {
  const t = usePeopleWords();
  const [copied, setCopied] = useState(false);
  const address = `${window.location.origin}/join/${joinCode}`;
  return (
    <CutCard>
      <div className="form-address">
        <Qr address={address} size={96} />
        <div>
          <h2>{t('form')}</h2>
          <p className="volunteers-lead">{t('form-what')}</p>
          <p><a href={address} target="_blank" rel="noreferrer" data-testid="form-address">{address}</a> <Button size="compact-sm" variant="quiet" onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>{copied ? t('copied') : t('copy')}</Button></p>
        </div>
      </div>
    </CutCard>
  );
}
