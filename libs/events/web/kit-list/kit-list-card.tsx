import type { KitWish } from '@kindling/contracts';
import { partWord } from '@kindling/wiring';
import { standardContents } from '@kindling/kits/domain';
import { api, ApiFailure, ErrorNote, useApiQuery, useLanguage } from '@kindling/platform-web';
import { Button, Dialog, Loading, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useKitListWords } from './words.ts';

/** What the event needs for all its places, beside the cupboard; printable. */
export function KitListCard({ eventId }: { eventId: string }) {
  const t = useKitListWords();
  const { language } = useLanguage();
  const [editing, setEditing] = useState(false);
  const found = useApiQuery('events.kit-list', { params: { eventId } });
  if (found.error && !found.data) return <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading />;
  const { places, wanted, lines, mayChange } = found.data;
  return (
    <section data-testid="kit-list" aria-labelledby="kit-list">
      <h2 id="kit-list">{t('title')}</h2>
      {lines.length === 0 ? <p>{t('none')}</p> : <>
        <p className="events-lead">{t('for', { n: places })}</p>
        <div className="table-scroll"><table className="plain-table">
          <thead><tr><th scope="col">{t('what')}</th><th scope="col">{t('need')}</th><th scope="col">{t('have')}</th><th scope="col">{t('state')}</th></tr></thead>
          <tbody>{lines.map((line) => <tr key={line.part ?? 'kit'} data-testid="kit-line"><th scope="row">{line.part ? nameOf(language, line.part) : t('kit')}</th><td>{line.need}</td><td>{line.have}</td><td>{line.missing > 0 ? <b className="kit-missing">{t('missing', { n: line.missing })}</b> : `✓ ${t('enough')}`}</td></tr>)}</tbody>
        </table></div>
      </>}
      <p className="events-actions no-print">{mayChange && <Button variant="quiet" onClick={() => setEditing(true)} data-testid="edit-kit-list">{t('edit')}</Button>}{lines.length > 0 && <Button variant="quiet" onClick={() => window.print()}>{t('print')}</Button>}</p>
      {editing && <EditDialog eventId={eventId} wanted={wanted} onClose={() => setEditing(false)} onSaved={() => { setEditing(false); void found.refetch(); }} />}
    </section>
  );
}
function nameOf(language: 'zh' | 'en', part: string): string {
  const [type = '', value] = part.split('/');
  return `${partWord(language, type)}${value ? ` ${value}` : ''}`;
}

function EditDialog({ eventId, wanted, onClose, onSaved }: { eventId: string; wanted: KitWish; onClose: () => void; onSaved: () => void }) {
  const t = useKitListWords();
  const { language } = useLanguage();
  const [{ perKit, parts }, change] = useState(wanted);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const kinds = [...new Set([...Object.keys(standardContents), ...Object.keys(parts)])];
  const whole = (typed: string, most: number): number => Math.max(0, Math.min(most, Math.floor(Number(typed)) || 0));
  const save = () => void api('events.set-kit-list', { params: { eventId }, body: { perKit, parts: Object.fromEntries(Object.entries(parts).filter(([, count]) => count > 0)) } }).then(onSaved, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <Dialog open wide onClose={onClose} title={t('title')} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button onClick={save} data-testid="save-kit-list">{t('save')}</Button></>}>
      <TextField type="number" min={0} max={6} label={t('per-kit')} value={perKit} onChange={(event) => { const { value } = event.currentTarget; change((before) => ({ ...before, perKit: whole(value, 6) })); }} data-testid="per-kit" />
      <p>{t('parts-note')}</p>
      <div className="photo-people">{kinds.map((part) => <TextField key={part} type="number" min={0} max={99} label={nameOf(language, part)} value={parts[part] ?? 0} onChange={(event) => { const { value } = event.currentTarget; change((before) => ({ ...before, parts: { ...before.parts, [part]: whole(value, 99) } })); }} />)}</div>
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
