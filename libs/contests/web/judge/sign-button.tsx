import { api, ApiFailure, ErrorNote } from '@kindling/platform-web';
import { Button, Dialog } from '@kindling/ui';
import { useState } from 'react';
import { useJudgeWords } from './words.ts';

interface SignButtonProps { token: string; done: number; open: number; waiting: number; operations: number; onSigned: () => void }

/** Two clicks; the second is the signature. */
export function SignButton({ token, done, open, waiting, operations, onSigned }: SignButtonProps) {
  const t = useJudgeWords();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const sign = () => api('judging.sign', { params: { token }, body: { operations } }).then(onSigned, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  const hindrance = open > 0 ? t('sign-first', { open }) : waiting > 0 ? t('sign-unsent', { count: waiting }) : null;
  return (
    <>
      <p><Button variant="copper" disabled={done === 0} onClick={() => { setFailure(null); setAsking(true); }} data-testid="judge-sign">{t('sign')}</Button></p>
      {asking && (
        <Dialog open onClose={() => setAsking(false)} title={t('sign-title')} actions={<><Button variant="quiet" onClick={() => setAsking(false)}>{t('cancel')}</Button><Button disabled={hindrance !== null} onClick={() => void sign()} data-testid="judge-sign-yes">{t('sign-yes')}</Button></>}>
          <p>{hindrance ?? t('sign-text', { done })}</p>
          {failure && <ErrorNote failure={failure} onRetry={() => { setAsking(false); onSigned(); }} />}
        </Dialog>
      )}
    </>
  );
}
