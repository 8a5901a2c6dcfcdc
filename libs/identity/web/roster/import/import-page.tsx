import { api, ApiFailure, ErrorNote, Link, newId, useParams } from '@kindling/platform-web';
import { readCsv } from '@kindling/sheets';
import { Banner, Button, CutCard, TextArea } from '@kindling/ui';
import { useState } from 'react';
import { readRoster } from '../../../domain/index.ts';
import { useRosterWords } from '../roster-words.ts';
import { CheckList } from './check-list.tsx';
import { choicesFor, rowsToWrite, type ChosenRow } from './choices.ts';
import { readSheet } from './read-file.ts';
import '../roster.css';

type Stage = { readonly at: 'list' } | { readonly at: 'check'; readonly rows: readonly ChosenRow[] } | { readonly at: 'done'; readonly added: number; readonly joined: number };
type Trouble = 'unreadable' | 'empty' | 'too-many' | ApiFailure;
const atMost = 300;

/** `/teach/:classId/roster/import`: paste or file, check, write. Nothing is written before the teacher has seen every row. */
export default function ImportPage() {
  const { classId = '' } = useParams();
  const t = useRosterWords();
  const [stage, setStage] = useState<Stage>({ at: 'list' });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const guarded = async (work: () => Promise<void>) => {
    setTrouble(null);
    try { await work(); } catch (thrown) { if (!(thrown instanceof ApiFailure)) throw thrown; setTrouble(thrown); }
  };
  const look = (table: readonly (readonly string[])[]) => guarded(async () => {
    const listed = readRoster(table).map((row) => ({ name: row.name.slice(0, 200), tile: row.tile }));
    if (listed.length === 0 || listed.length > atMost) { setTrouble(listed.length === 0 ? 'empty' : 'too-many'); return; }
    const { rows } = await api('identity.preview-roster', { params: { classId }, body: { rows: listed } });
    setStage({ at: 'check', rows: rows.map((row) => ({ row, choice: choicesFor[row.finding][0] ?? 'skip', freshId: newId() })) });
  });
  const write = (rows: readonly ChosenRow[], consent: boolean) => guarded(async () => {
    const { added, joined } = await api('identity.import-roster', { params: { classId }, body: { rows: rowsToWrite(rows, consent) } });
    setStage({ at: 'done', added, joined });
  });
  return (
    <div>
      <p><Link to={`/teach/${classId}/roster`}>← {t('back')}</Link></p>
      <h1>{t('import-title')}</h1>
      {typeof trouble === 'string' && <Banner tone="warn">{t(trouble)}</Banner>}
      {trouble instanceof ApiFailure && <ErrorNote failure={trouble} />}
      {stage.at === 'list' && <ListForm onRows={(rows) => void look(rows)} onUnreadable={() => setTrouble('unreadable')} />}
      {stage.at === 'check' && <CheckList rows={stage.rows} onChange={(rows) => setStage({ at: 'check', rows })} onWrite={(consent) => void write(stage.rows, consent)} onAgain={() => setStage({ at: 'list' })} />}
      {stage.at === 'done' && <CutCard><h2>{t('done-title')}</h2><p data-testid="imported">{t('done', { added: stage.added, joined: stage.joined })}</p><p><Button component={Link} to={`/teach/${classId}/cards`}>{t('to-cards')}</Button> <Button variant="quiet" component={Link} to={`/teach/${classId}/roster`}>{t('back')}</Button></p></CutCard>}
    </div>
  );
}

function ListForm({ onRows, onUnreadable }: { onRows: (rows: readonly (readonly string[])[]) => void; onUnreadable: () => void }) {
  const t = useRosterWords();
  const [text, setText] = useState('');
  const open = async (file: File | undefined) => {
    if (!file) return;
    const read = readSheet(new Uint8Array(await file.arrayBuffer()));
    if (read.ok) onRows(read.value); else onUnreadable();
  };
  /** A whole list is looked at as soon as it is there. */
  const paste = (pasted: string) => { if (pasted.trim().includes('\n')) onRows(readCsv(pasted)); };
  return (
    <CutCard>
      <h2>{t('paste-title')}</h2>
      <TextArea label={t('paste-label')} autosize={false} rows={8} value={text} onChange={(event) => setText(event.currentTarget.value)} onPaste={(event) => { if (text.trim() === '') paste(event.clipboardData.getData('text')); }} />
      <p className="roster-actions">
        <Button disabled={text.trim() === ''} onClick={() => onRows(readCsv(text))} data-testid="look">{t('look')}</Button>
        <label className="file-choice">{t('file')}<input type="file" accept=".xlsx,.csv,.txt" onChange={(event) => { void open(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} /></label>
      </p>
      <p className="roster-note">{t('file-note')}</p>
    </CutCard>
  );
}
