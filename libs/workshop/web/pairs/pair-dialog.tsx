import { api, ApiFailure, ErrorNote } from '@kindling/platform-web';
import { Button, Dialog, Select, TextField } from '@kindling/ui';
import { useState } from 'react';
import type { Pairing } from './use-pair.ts';
import { usePairWords } from './words.ts';

export default function PairDialog({ pairing: { classId, exerciseId, mates, refresh }, onClose }: { pairing: Pairing; onClose: () => void }) {
  const t = usePairWords();
  const [personId, setPersonId] = useState('');
  const [pin, setPin] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const join = () => api('pairs.join', { params: { classId, exerciseId }, body: { personId, pin } })
    .then(() => { refresh(); onClose(); }, (thrown: unknown) => { setPin(''); if (thrown instanceof ApiFailure) setFailure(thrown); });
  const ready = personId !== '' && /^\d{4,6}$/.test(pin);
  return (
    <Dialog open onClose={onClose} title={t('title')} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={!ready} onClick={() => void join()} data-testid="partner-joins">{t('join')}</Button></>}>
      <p>{t('why')}</p>
      <Select label={t('who')} data={[{ value: '', label: t('choose') }, ...mates.map((mate) => ({ value: mate.personId, label: `${mate.tile} ${mate.name}` }))]} value={personId} onChange={(event) => setPersonId(event.currentTarget.value)} data-testid="partner" />
      <TextField type="password" inputMode="numeric" autoComplete="off" label={t('pin')} maxLength={6} value={pin} onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, ''))} onKeyDown={(event) => { if (event.key === 'Enter' && ready) void join(); }} data-testid="partner-pin" />
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
