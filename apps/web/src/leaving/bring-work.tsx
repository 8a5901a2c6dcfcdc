import type { Me } from '@kindling/contracts';
import { readWorkFile, type WorkFileRefusal } from '@kindling/offline';
import { outboxOf } from '@kindling/platform-web';
import { Button, CutCard, TextArea } from '@kindling/ui';
import { useState } from 'react';
import { useLeavingWords } from './words.ts';
import { unpackWork } from './work-picture.ts';

type Brought = { readonly is: 'nothing' } | { readonly is: 'taken'; readonly taken: number; readonly known: number } | { readonly is: 'refused'; readonly code: WorkFileRefusal; readonly name: string };

/** The other end of stick and picture. Taking the same work twice changes nothing: every step keeps its id. */
export default function BringWork({ me }: { me: Me }) {
  const t = useLeavingWords();
  const [pasted, setPasted] = useState('');
  const [brought, setBrought] = useState<Brought>({ is: 'nothing' });
  const take = async (text: string) => {
    const file = readWorkFile(unpackWork(text) ?? text, me.id);
    if (!file.ok) return setBrought({ is: 'refused', code: file.code, name: String(file.params['name'] ?? '') });
    setBrought({ is: 'taken', ...await (await outboxOf(me.id)).adopt(file.value.operations) });
    setPasted('');
  };
  return (
    <CutCard>
      <h2>{t('bring')}</h2>
      <p>{t('bring-text')}</p>
      <p><label>{t('bring-file')} <input type="file" accept=".json,application/json" onChange={(event) => { const [chosen] = event.target.files ?? []; event.target.value = ''; if (chosen) void chosen.text().then(take); }} data-testid="bring-file" /></label></p>
      <form onSubmit={(event) => { event.preventDefault(); void take(pasted); }}>
        <TextArea label={t('bring-code')} rows={2} value={pasted} onChange={(event) => setPasted(event.target.value)} />
        <Button type="submit" variant="quiet" disabled={pasted.trim() === ''}>{t('bring-take')}</Button>
      </form>
      {brought.is === 'taken' && <p role="status" data-testid="brought">{t('brought', { taken: brought.taken, known: brought.known })}</p>}
      {brought.is === 'refused' && <p role="alert" data-testid="brought">{t(brought.code, { name: brought.name })}</p>}
    </CutCard>
  );
}
