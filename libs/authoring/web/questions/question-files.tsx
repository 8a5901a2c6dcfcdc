import type { QuizItem } from '@kindling/contracts';
import { saveFile } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { questionLimits, readGift, readQuestionCsv, writeGift, writeQuestionCsv, type ImportNote } from '../../domain/index.ts';
import { useAuthorWords } from '../words.ts';

interface QuestionFilesProps { items: readonly QuizItem[]; concept: string; onTake: (items: readonly QuizItem[]) => void }
interface Said { readonly way: 'in' | 'out'; readonly count: number; readonly found: number; readonly notes: readonly ImportNote[] }

/** Questions in and out as GIFT (Moodle) or a sheet, with a line for everything that was left behind. */
export function QuestionFiles({ items, concept, onTake }: QuestionFilesProps) {
  const t = useAuthorWords();
  const [said, setSaid] = useState<Said | null>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    // What is bigger than any file of questions is not even read.
    const text = await file.slice(0, questionLimits.bytes + 4).text();
    const report = /\.csv$/i.test(file.name) ? readQuestionCsv(text, concept) : readGift(text, concept);
    const taken = new Set(items.map(({ id }) => id));
    const named = report.items.map((item) => { let id = item.id; for (let number = 2; taken.has(id); number++) id = `${item.id.slice(0, 34)}-${number}`; taken.add(id); return { ...item, id }; });
    if (named.length > 0) onTake(named);
    setSaid({ way: 'in', count: named.length, found: report.found, notes: report.notes });
  };
  const write = (kind: 'gift' | 'csv'): void => {
    const { file, notes } = kind === 'gift' ? writeGift(items) : writeQuestionCsv(items);
    saveFile(`questions.${kind === 'gift' ? 'gift.txt' : 'csv'}`, new TextEncoder().encode(file), kind === 'gift' ? 'text/plain;charset=utf-8' : 'text/csv;charset=utf-8');
    setSaid({ way: 'out', count: items.length - notes.filter(({ taken }) => !taken).length, found: items.length, notes });
  };
  return (
    <details className="author-files">
      <summary>{t('question-files')}</summary>
      <p className="author-note">{t('question-files-note')}</p>
      <p className="author-row">
        <label className="author-file">{t('question-read')} <input type="file" accept=".txt,.gift,.csv,text/plain,text/csv" data-testid="question-file" onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; void read(file); }} /></label>
        <Button variant="quiet" disabled={items.length === 0} onClick={() => write('gift')}>{t('question-gift')}</Button>
        <Button variant="quiet" disabled={items.length === 0} onClick={() => write('csv')}>{t('question-csv')}</Button>
      </p>
      {said && (
        <div role="status" data-testid="question-report">
          <p>{t(said.way === 'in' ? 'questions-taken' : 'questions-written', { count: said.count, found: said.found })}</p>
          {said.notes.length > 0 && (
            <table className="plain-table"><thead><tr><th scope="col">{t('file-line')}</th><th scope="col">{t('question')}</th><th scope="col">{t('what-happened')}</th></tr></thead>
              <tbody>{said.notes.slice(0, 300).map((note, at) => <tr key={at} className={note.taken ? '' : 'left-out'}><td>{note.line}</td><td>{note.what}</td><td>{note.taken ? '○' : '×'} {t(`note-${note.code}`)}</td></tr>)}</tbody></table>
          )}
        </div>
      )}
    </details>
  );
}
