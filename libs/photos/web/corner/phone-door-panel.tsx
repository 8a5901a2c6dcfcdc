import { Button } from '@kindling/ui';
import { useEffect, useState } from 'react';
import { usePhotoWords } from '../words.ts';
import type { OpenDoor } from './use-phone-door.ts';

const TICK_MS = 10_000;

/** The code and the address, how long they are good for, and what has come through. */
export function PhoneDoorPanel({ door, came, onClose }: { door: OpenDoor; came: number; onClose: () => void }) {
  const t = usePhotoWords();
  const address = `${window.location.origin}${door.path}`;
  const [code, setCode] = useState('');
  const [now, setNow] = useState(Date.now);
  useEffect(() => { void import('qrcode').then(({ toDataURL }) => toDataURL(address, { margin: 2, width: 240 })).then(setCode); }, [address]);
  useEffect(() => { const timer = setInterval(() => setNow(Date.now()), TICK_MS); return () => clearInterval(timer); }, []);
  const minutes = Math.ceil((Date.parse(door.until) - now) / 60_000);
  return (
    <div className="phone-door" data-testid="phone-door">
      {minutes > 0 ? <>
        {code && <img src={code} alt={t('code')} width="180" height="180" />}
        <div>
          <p>{t('scan')}</p>
          <p className="photo-note">{t('or-open')} <a href={door.path} target="_blank" rel="noopener" data-testid="phone-address">{address}</a></p>
          <p role="status"><strong>{t('came', { count: came })}</strong> · {t('time-left', { minutes, left: Math.max(0, door.left - came) })}</p>
          <p><Button onClick={onClose} data-testid="phone-door-close">{t('finish')}</Button></p>
        </div>
      </> : <p role="status">{t('over')} <Button variant="quiet" onClick={onClose}>{t('close')}</Button></p>}
    </div>
  );
}
