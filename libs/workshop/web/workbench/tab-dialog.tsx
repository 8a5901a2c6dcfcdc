import { Button, Dialog, TextField } from '@kindling/ui';
import { useState } from 'react';
import { nameProblem, type TextSource } from './sketch-tabs.ts';
import { useTabWords } from './tab-words.ts';

interface TabDialogProps { source: TextSource; /** The tab that is renamed; null for a new one. */ renamed: string | null; onClose: () => void; onName: (name: string) => void }

/** Asks for the name of a tab and says at once what is wrong with it. */
export function TabDialog({ source, renamed, onClose, onName }: TabDialogProps) {
  const t = useTabWords();
  const [name, setName] = useState(renamed ?? 'pitches.h');
  const [asked, setAsked] = useState(false);
  const problem = nameProblem(source, name, renamed);
  const submit = (): void => { if (problem) setAsked(true); else onName(name); };
  return (
    <Dialog open onClose={onClose} title={renamed ? t('rename-tab-title', { name: renamed }) : t('add-tab-title')}
      actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button onClick={submit} data-testid="tab-name-ok">{t('ok')}</Button></>}>
      <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <TextField label={t('tab-name')} value={name} maxLength={36} autoComplete="off" spellCheck={false} error={asked && problem ? t(problem) : undefined} onChange={(event) => setName(event.currentTarget.value.trim())} />
      </form>
      <p>{t(renamed ? 'rename-help' : 'add-tab-help')}</p>
    </Dialog>
  );
}
