import { Button, Dialog, Select, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useProjectWords } from './words.ts';

export const longestTitle = 60;

export function NewProjectDialog({ onStart, onClose }: { onStart: (title: string, mode: 'blocks' | 'text') => void; onClose: () => void }) {
  const t = useProjectWords();
  const [title, setTitle] = useState(t('untitled'));
  const [mode, setMode] = useState<'blocks' | 'text'>('blocks');
  return (
    <Dialog open onClose={onClose} title={t('new-title')} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button type="submit" form="new-project" data-testid="create-project">{t('create')}</Button></>}>
      <form id="new-project" onSubmit={(event) => { event.preventDefault(); onStart(title.trim() || t('untitled'), mode); }}>
        <TextField label={t('title')} value={title} maxLength={longestTitle} data-autofocus onChange={(event) => setTitle(event.currentTarget.value)} />
        <Select label={t('start-with')} value={mode} onChange={(event) => setMode(event.currentTarget.value === 'text' ? 'text' : 'blocks')} data={[{ value: 'blocks', label: t('with-blocks') }, { value: 'text', label: t('with-text') }]} />
      </form>
    </Dialog>
  );
}

export function RenameDialog({ title, onRename, onClose }: { title: string; onRename: (title: string) => void; onClose: () => void }) {
  const t = useProjectWords();
  const [wanted, setWanted] = useState(title);
  return (
    <Dialog open onClose={onClose} title={t('rename')} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button type="submit" form="rename-project" disabled={wanted.trim() === ''}>{t('save')}</Button></>}>
      <form id="rename-project" onSubmit={(event) => { event.preventDefault(); if (wanted.trim()) { onRename(wanted.trim()); onClose(); } }}>
        <TextField label={t('title')} value={wanted} maxLength={longestTitle} onChange={(event) => setWanted(event.currentTarget.value)} />
      </form>
    </Dialog>
  );
}

/** A question before something that others will see or miss. */
export function AskDialog({ title, body, yes, danger = false, onYes, onClose }: { title: string; body: string; yes: string; danger?: boolean; onYes: () => void; onClose: () => void }) {
  const t = useProjectWords();
  return (
    <Dialog open onClose={onClose} title={title} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button variant={danger ? 'danger' : 'main'} onClick={() => { onYes(); onClose(); }} data-testid="confirm">{yes}</Button></>}>
      <p>{body}</p>
    </Dialog>
  );
}
