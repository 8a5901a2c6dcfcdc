import type { BoardEntry } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote } from '@kindling/platform-web';
import { TextField } from '@kindling/ui';
import { useState } from 'react';
import { useOrganiseWords } from './words.ts';

/** The code that the contest further up gave to this team; kept when one leaves the field. */
export function TeamCode({ contestId, entry }: { contestId: string; entry: BoardEntry }) {
  const t = useOrganiseWords();
  const [code, setCode] = useState(entry.code ?? '');
  const [kept, setKept] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const keep = () => {
    const next = code.trim();
    if (next === (kept ?? entry.code ?? '')) return;
    void api('contests.set-code', { params: { contestId, entryId: entry.id }, body: { code: next || null } }).then(() => { setKept(next); setFailure(null); }, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  };
  return (
    <>
      <TextField aria-label={t('code-of', { number: entry.number })} placeholder={t('code')} value={code} maxLength={30} onChange={(event) => setCode(event.currentTarget.value)} onBlur={keep} data-testid="team-code" />
      {kept !== null && !failure && <small role="status">{t('saved')}</small>}
      {failure && <ErrorNote failure={failure} onRetry={keep} />}
    </>
  );
}
