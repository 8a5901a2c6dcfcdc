import type { ReplayNote } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, newId } from '@kindling/platform-web';
import { Button, TextArea } from '@kindling/ui';
import { useState } from 'react';
import { captionsOf, clockOf } from '../../domain/index.ts';
import { useReplayWords } from './replay-words.ts';
import { saveFile } from './save-file.ts';

interface NotesProps { liveId: string; notes: readonly ReplayNote[]; atMs: number; lastsMs: number; staff: boolean; onSeek: (atMs: number) => void; onChanged: () => void }

/** What staff wrote down at a moment; ready to become captions. */
export function NotesPanel({ liveId, notes, atMs, lastsMs, staff, onSeek, onChanged }: NotesProps) {
  const t = useReplayWords();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const attempt = (act: Promise<unknown>): void => { act.then(() => { setFailure(null); onChanged(); }, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); else throw thrown; }); };
  const current = notes.findLast((note) => note.atMs <= atMs)?.id;
  return (
    <section className="replay-notes" aria-label={t('notes')}>
      {notes.length === 0 && <p className="live-quiet">{staff ? t('no-notes-staff') : t('no-notes')}</p>}
      <ol>
        {notes.map((note) => (
          <li key={note.id} className={note.id === current ? 'current' : ''} data-testid="replay-note">
            <button type="button" className="replay-jump" aria-label={t('jump-to', { at: clockOf(note.atMs) })} onClick={() => onSeek(note.atMs)}><time>{clockOf(note.atMs)}</time></button>
            <span>{note.text} <small>{note.by}</small></span>
            {staff && <button type="button" className="live-hide" aria-label={t('note-remove', { text: note.text })} onClick={() => attempt(api('replay.remove-note', { params: { liveId, noteId: note.id } }))}>{t('remove')}</button>}
          </li>
        ))}
      </ol>
      {failure && <ErrorNote failure={failure} />}
      {staff && <NoteForm atMs={atMs} onSave={(text, at) => attempt(api('replay.add-note', { params: { liveId }, body: { noteId: newId(), atMs: at, text } }))} />}
      {notes.length > 0 && <Button variant="quiet" onClick={() => saveFile(`${liveId}.vtt`, 'text/vtt', captionsOf(notes, lastsMs))} data-testid="export-notes">{t('export')}</Button>}
    </section>
  );
}

/** The moment is that of the first letter, not of the last. */
function NoteForm({ atMs, onSave }: { atMs: number; onSave: (text: string, atMs: number) => void }) {
  const t = useReplayWords();
  const [draft, setDraft] = useState<{ readonly text: string; readonly atMs: number } | null>(null);
  const at = Math.round(draft?.atMs ?? atMs);
  const save = (): void => { if (draft?.text.trim()) { onSave(draft.text.trim(), at); setDraft(null); } };
  return (
    <form onSubmit={(event) => { event.preventDefault(); save(); }}>
      <TextArea label={t('note-here', { at: clockOf(at) })} value={draft?.text ?? ''} maxLength={2000} rows={2} data-testid="note-text"
        onChange={(event) => { const text = event.currentTarget.value; setDraft((before) => (text === '' ? null : { text, atMs: before?.atMs ?? atMs })); }} />
      <Button type="submit" variant="quiet" disabled={!draft?.text.trim()} data-testid="note-save">{t('note-save')}</Button>
    </form>
  );
}
