import type { Kit } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote } from '@kindling/platform-web';
import { Button, Dialog, Empty } from '@kindling/ui';
import { useState } from 'react';
import { CountDialog } from '../kit/count-dialog.tsx';
import { LendDialog } from '../kit/lend-dialog.tsx';
import { KitLacks, KitWhereabouts } from '../kit/kit-state.tsx';
import { usePartName } from '../use-part-name.ts';
import { useKitWords } from '../words.ts';

export interface Pupil { readonly personId: string; readonly name: string; readonly tile: number }
type Open = { readonly what: 'lend' | 'back' | 'count' | 'retire'; readonly kit: Kit } | null;

export function KitTable({ classId, kits, pupils, onChange }: { classId: string; kits: readonly Kit[]; pupils: readonly Pupil[]; onChange: () => void }) {
  const t = useKitWords();
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState('');
  const done = (words: string) => { setOpen(null); setSaid(words); onChange(); };
  const close = () => setOpen(null);
  if (kits.length === 0) return <Empty title={t('no-kits')} />;
  return (
    <section aria-labelledby="kit-list">
      <h2 id="kit-list">{t('kits')}</h2>
      <p role="status" className="kits-said" data-testid="kit-said">{said}</p>
      <div className="table-scroll">
        <table className="plain-table kits-table">
          <thead><tr><th scope="col">{t('label')}</th><th scope="col">{t('state')}</th><th scope="col">{t('lacks')}</th><td /></tr></thead>
          <tbody>{kits.map((kit) => <KitRow key={kit.id} classId={classId} kit={kit} onOpen={(what) => setOpen({ what, kit })} onSaid={done} />)}</tbody>
        </table>
      </div>
      {open?.what === 'lend' && <LendDialog classId={classId} kit={open.kit} pupils={pupils} onClose={close} onDone={(names) => done(t('done-lent', { label: open.kit.label, names }))} />}
      {(open?.what === 'back' || open?.what === 'count') && <CountDialog classId={classId} kit={open.kit} onClose={close} onDone={() => done(open.what === 'back' ? t('done-back', { label: open.kit.label }) : '')} />}
      {open?.what === 'retire' && <RetireDialog classId={classId} kit={open.kit} onClose={close} onDone={() => done('')} />}
    </section>
  );
}

function KitRow({ classId, kit, onOpen, onSaid }: { classId: string; kit: Kit; onOpen: (what: 'lend' | 'back' | 'count' | 'retire') => void; onSaid: (words: string) => void }) {
  const t = useKitWords();
  const part = usePartName();
  const isIn = kit.state.is === 'in';
  const fill = async () => {
    const { filled } = await api('kits.fill', { params: { classId, kitId: kit.id }, body: {} });
    const parts = Object.entries(filled).map(([each, count]) => `${part(each)} × ${count}`).join(' · ');
    onSaid(parts ? t('filled', { parts }) : t('filled-none'));
  };
  return (
    <tr data-testid="kit-row" data-kit={kit.label}>
      <th scope="row">{kit.label}</th><td><KitWhereabouts kit={kit} /></td><td><KitLacks kit={kit} /></td>
      <td className="kits-row-actions">
        {isIn ? <Button size="compact-sm" onClick={() => onOpen('lend')} data-testid="lend">{t('lend')}</Button> : <Button size="compact-sm" variant="copper" onClick={() => onOpen('back')} data-testid="take-back">{t('take-back')}</Button>}
        {isIn && <Button size="compact-sm" variant="quiet" onClick={() => onOpen('count')} data-testid="count">{t('check')}</Button>}
        {kit.shortages.length > 0 && <Button size="compact-sm" variant="quiet" onClick={() => void fill()} data-testid="fill">{t('fill')}</Button>}
        {isIn && <Button size="compact-sm" variant="quiet" onClick={() => onOpen('retire')}>{t('retire')}</Button>}
      </td>
    </tr>
  );
}

function RetireDialog({ classId, kit, onClose, onDone }: { classId: string; kit: Kit; onClose: () => void; onDone: () => void }) {
  const t = useKitWords();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const retire = () => api('kits.retire', { params: { classId, kitId: kit.id } }).then(onDone, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <Dialog open onClose={onClose} title={t('retire-title', { label: kit.label })} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button variant="danger" onClick={() => void retire()}>{t('retire-yes')}</Button></>}>
      <p>{t('retire-text')}</p>{failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
