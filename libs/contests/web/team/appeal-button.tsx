import { api, ApiFailure, ErrorNote, newId } from '@kindling/platform-web';
import { Button, Dialog, TextArea } from '@kindling/ui';
import { useState } from 'react';
import { useTeamWords } from './words.ts';

export function AppealButton({ entryId, roundId, level, onSent }: { entryId: string; roundId: string; level: string; onSent: () => void }) {
  const t = useTeamWords();
  const [appealId] = useState(newId);
  const [state, setState] = useState<'quiet' | 'asking'>('quiet');
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const send = () => api('contests.appeal', { params: { entryId }, body: { appealId, roundId, text: words } }).then(() => { setState('quiet'); onSent(); }, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <>
      <Button variant="quiet" onClick={() => setState('asking')} data-testid="appeal">{t('appeal')}</Button>
      {state === 'asking' && (
        <Dialog open onClose={() => setState('quiet')} title={t('appeal-title', { level })} actions={<><Button variant="quiet" onClick={() => setState('quiet')}>{t('cancel')}</Button><Button disabled={words.trim() === ''} onClick={() => void send()} data-testid="appeal-send">{t('appeal-send')}</Button></>}>
          <TextArea label={t('appeal-text')} rows={4} maxLength={1000} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
          {failure && <ErrorNote failure={failure} onRetry={() => void send()} />}
        </Dialog>
      )}
    </>
  );
}
