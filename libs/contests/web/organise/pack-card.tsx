import { packFields } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote } from '@kindling/platform-web';
import { Button, Dialog, TextArea, TextField } from '@kindling/ui';
import { useState } from 'react';
import { folderOf, housePack, provincePack } from '../../domain/index.ts';
import type { Board } from './board-page.tsx';
import { draftOf, fileKinds, readColumns, shapeOf, type PackDraft } from './pack-draft.ts';
import { useOrganiseWords } from './words.ts';

/** How evidence is handed upward. */
export function PackCard({ board, onChange }: { board: Board; onChange: () => void }) {
  const t = useOrganiseWords();
  const [open, setOpen] = useState(false);
  const [first] = board.entries;
  if (!first) return null;
  const example = folderOf(board.pack, { ...first, team: first.title, school: first.schoolName, level: board.rounds[0]?.level ?? '', members: [], memberCount: first.members, work: '', seconds: null, photos: 0, standing: null });
  return (
    <section>
      <h2>{t('shape')}</h2>
      <p>{t('shape-what')}</p>
      <p data-testid="pack-now">{t('shape-now', { folder: example, table: board.pack.table.name })}</p>
      <p><Button variant="quiet" onClick={() => setOpen(true)} data-testid="change-pack">{t('shape-change')}</Button></p>
      {open && <PackDialog board={board} onClose={() => setOpen(false)} onSaved={() => { setOpen(false); onChange(); }} />}
    </section>
  );
}

function PackDialog({ board, onClose, onSaved }: { board: Board; onClose: () => void; onSaved: () => void }) {
  const t = useOrganiseWords();
  const [draft, setDraft] = useState(() => draftOf(board.pack));
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [shape, read] = [shapeOf(draft), readColumns(draft.columns)];
  const save = () => api('contests.set-pack', { params: { contestId: board.id }, body: { pack: shape } }).then(onSaved, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <Dialog open wide onClose={onClose} title={t('shape')} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={!shape} onClick={() => void save()} data-testid="save-pack">{t('save')}</Button></>}>
      <p className="contest-row">{t('shape-from')} <Button size="compact-sm" variant="quiet" onClick={() => setDraft(draftOf(housePack))} data-testid="pack-house">{t('shape-house')}</Button><Button size="compact-sm" variant="quiet" onClick={() => setDraft(draftOf(provincePack))} data-testid="pack-province">{t('shape-province')}</Button></p>
      <PackFields draft={draft} change={(part) => setDraft((before) => ({ ...before, ...part }))} wrongLine={'wrong' in read ? read.wrong : null} />
      {!shape && 'columns' in read && <p role="alert">{t('folder-wrong')}</p>}
      {failure && <ErrorNote failure={failure} onRetry={() => void save()} />}
    </Dialog>
  );
}

function PackFields({ draft, change, wrongLine }: { draft: PackDraft; change: (part: Partial<PackDraft>) => void; wrongLine: number | null }) {
  const t = useOrganiseWords();
  return (
    <>
      <TextField label={t('folder')} value={draft.folder} maxLength={60} onChange={(event) => change({ folder: event.currentTarget.value })} data-testid="pack-folder" />
      <div className="contest-fields">{fileKinds.map((kind) => <TextField key={kind} label={t('file-name', { kind: t(`file-${kind}`) })} value={draft.files[kind]} maxLength={60} onChange={(event) => change({ files: { ...draft.files, [kind]: event.currentTarget.value } })} />)}
        <TextField label={t('table-name')} value={draft.tableName} maxLength={60} onChange={(event) => change({ tableName: event.currentTarget.value })} /></div>
      <TextArea label={t('columns')} rows={8} value={draft.columns} error={wrongLine === null ? undefined : t('columns-wrong', { line: wrongLine, fields: packFields.join(' ') })} onChange={(event) => change({ columns: event.currentTarget.value })} />
    </>
  );
}
