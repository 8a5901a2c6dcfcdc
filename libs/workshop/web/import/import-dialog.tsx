import type { ProgramSource } from '@kindling/contracts';
import { Banner, Button, Dialog, TextField } from '@kindling/ui';
import { useState } from 'react';
import { FileReport } from './import-report.tsx';
import { readFile, type FileProblem, type FileRead } from './read-file.ts';
import { useImportWords } from './words.ts';
import './import.css';

type Reading = { readonly at: 'choose' } | { readonly at: 'reading' } | { readonly at: 'problem'; readonly because: FileProblem } | { readonly at: 'read'; readonly file: FileRead };

/** Choose a file, see what was understood, make a project of it. */
export default function ImportDialog({ onMake, onClose }: { onMake: (title: string, source: ProgramSource) => void; onClose: () => void }) {
  const t = useImportWords();
  const [reading, setReading] = useState<Reading>({ at: 'choose' });
  const [title, setTitle] = useState('');
  const [mend, setMend] = useState(true);
  const [name, setName] = useState('');
  const read = async (file: File): Promise<void> => {
    setName(file.name);
    setReading({ at: 'reading' });
    const result = readFile(file.name, new Uint8Array(await file.arrayBuffer()));
    setReading(result.ok ? { at: 'read', file: result.value } : { at: 'problem', because: result.code });
    if (result.ok) setTitle(result.value.title);
  };
  const make = (): void => {
    if (reading.at !== 'read') return;
    const { file } = reading;
    onMake(title.trim() || file.title, file.kind === 'text' && mend ? file.mended : file.source);
  };
  return (
    <Dialog open wide={reading.at === 'read'} onClose={onClose} title={t('title')}
      actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button>{reading.at === 'read' && <Button onClick={make} data-testid="make-project">{t('make')}</Button>}</>}>
      <p>{t('which')}</p>
      <p><label className="import-choose"><span className="import-button">{reading.at === 'choose' ? t('choose') : t('another')}</span><input type="file" className="visually-hidden" accept=".ino,.cpp,.pde,.sb3,.mp,.hex" data-testid="import-file" onChange={(event) => { const [file] = event.currentTarget.files ?? []; if (file) void read(file); }} /> {name}</label></p>
      <div role="status">
        {reading.at === 'reading' && <p>{t('reading')}</p>}
        {reading.at === 'problem' && <Banner tone="warn">{t(reading.because)}</Banner>}
      </div>
      {reading.at === 'read' && <><TextField label={t('name')} value={title} maxLength={60} onChange={(event) => setTitle(event.currentTarget.value)} /><FileReport read={reading.file} mend={mend} onMend={setMend} /></>}
    </Dialog>
  );
}
