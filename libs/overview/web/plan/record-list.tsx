import type { PlanRecord } from '@kindling/contracts';
import { chinaDay } from '@kindling/kernel';
import { api, ApiFailure, base64Of, bytesOf, ErrorNote, newId, saveFile } from '@kindling/platform-web';
import { Button, Dialog, Empty, TextArea, TextField } from '@kindling/ui';
import { useState } from 'react';
import { usePartnerWords } from '../partners/words.ts';
import { usePlanWords } from './words.ts';

const mostBytes = 262_144;

/** Minutes, newest first. Files are only ever saved, never opened on a page of ours. */
export function RecordList({ branchId, year, records, onChange }: { branchId: string; year: number; records: readonly PlanRecord[]; onChange: () => void }) {
  const t = usePlanWords();
  const p = usePartnerWords();
  const [adding, setAdding] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const tell = (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); };
  const load = (recordId: string) => api('plan.record-file', { params: { branchId, recordId } }).then(({ name, base64 }) => saveFile(name, bytesOf(base64), 'application/octet-stream'), tell);
  const remove = (recordId: string) => api('plan.remove-record', { params: { branchId, recordId } }).then(onChange, tell);
  return (
    <section aria-labelledby="records">
      <h2 id="records">{t('records')}</h2>
      <p><Button variant="quiet" onClick={() => setAdding(true)} data-testid="add-record">{t('add-record')}</Button></p>
      {failure && <ErrorNote failure={failure} />}
      {records.length === 0 && <Empty title={t('no-records')} />}
      {records.map((record) => (
        <details key={record.id} className="plan-record" data-testid="plan-record">
          <summary>{record.heldOn} · {record.title}{record.shared && <small> · {p('shared-record')}</small>}</summary>
          <p className="plan-body">{record.body}</p>
          <p className="overview-note">{record.by && t('by', { by: record.by })}</p>
          <p>{record.fileName && <Button size="compact-sm" variant="quiet" onClick={() => void load(record.id)}>{t('get-file', { name: record.fileName })}</Button>} <Button size="compact-sm" variant="quiet" onClick={() => void remove(record.id)}>{t('remove')}</Button></p>
        </details>
      ))}
      {adding && <RecordDialog branchId={branchId} year={year} onClose={() => setAdding(false)} onSaved={() => { setAdding(false); onChange(); }} />}
    </section>
  );
}


function RecordDialog({ branchId, year, onClose, onSaved }: { branchId: string; year: number; onClose: () => void; onSaved: () => void }) {
  const t = usePlanWords();
  const p = usePartnerWords();
  const [recordId] = useState(newId);
  const [{ heldOn, title, body, shared }, change] = useState({ heldOn: chinaDay(Date.now()), title: '', body: '', shared: false });
  const [file, setFile] = useState<File | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const set = (part: Partial<{ heldOn: string; title: string; body: string; shared: boolean }>) => change((before) => ({ ...before, ...part }));
  const tooBig = file !== null && file.size > mostBytes;
  const save = async () => {
    const kept = file ? { name: file.name.replace(/[\\/:*?"<>|]/g, '_').slice(-100), base64: await base64Of(file) } : null;
    await api('plan.add-record', { params: { branchId }, body: { recordId, year, heldOn, title, body, shared, file: kept } }).then(onSaved, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  };
  return (
    <Dialog open onClose={onClose} title={t('add-record')} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={title.trim() === '' || heldOn === '' || tooBig} onClick={() => void save()} data-testid="save-record">{t('save')}</Button></>}>
      <TextField type="date" label={t('held-on')} value={heldOn} onChange={(event) => set({ heldOn: event.currentTarget.value })} />
      <TextField label={t('name')} value={title} maxLength={80} onChange={(event) => set({ title: event.currentTarget.value })} data-testid="record-title" />
      <TextArea label={t('body')} rows={5} value={body} maxLength={8000} onChange={(event) => set({ body: event.currentTarget.value })} />
      <label className="plan-file">{t('file')} <input type="file" onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)} /></label>
      <p><label><input type="checkbox" checked={shared} onChange={(event) => set({ shared: event.currentTarget.checked })} data-testid="share-record" /> {p('share-record')}</label></p>
      {tooBig && <p role="alert" className="plan-missing">{t('too-big')}</p>}
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
