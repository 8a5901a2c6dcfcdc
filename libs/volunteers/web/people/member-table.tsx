import type { ResponseOf, TrainingStep } from '@kindling/contracts';
import { chinaDay } from '@kindling/kernel';
import { Button, Empty } from '@kindling/ui';
import { useState } from 'react';
import { daysUntil, paperState } from '../../domain/index.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { SheetDialog } from './sheet-dialog.tsx';
import { usePeopleWords, type PeopleWord } from './words.ts';

export type Sheet = ResponseOf<'volunteers.sheets'>['sheets'][number];
interface MemberTableProps { branchId: string; steps: readonly TrainingStep[]; sheets: readonly Sheet[]; onChanged: () => void }
const today = (): string => chinaDay(new Date().toISOString());

/** Whose papers were seen and until when they hold, what they have trained, when they are free, whom they are with. */
export function MemberTable({ branchId, steps, sheets, onChanged }: MemberTableProps) {
  const t = usePeopleWords();
  const [open, setOpen] = useState<{ sheet: Sheet; what: 'sheet' | 'places' } | null>(null);
  const close = () => setOpen(null);
  const saved = () => { close(); onChanged(); };
  const warned = sheets.flatMap((sheet) => [paperState(sheet.backgroundOn, sheet.backgroundEnds, today()), paperState(sheet.pledgeOn, sheet.pledgeEnds, today())]).filter((state) => state === 'ends-soon' || state === 'ended').length;
  if (sheets.length === 0) return <Empty title={t('no-members')} />;
  return (
    <section aria-label={t('members')}>
      <p className="volunteers-lead">{t('what')}</p>
      {warned > 0 && <p className="volunteers-warn" role="status" data-testid="papers-warn">{t('warn', { count: warned })}</p>}
      <div className="table-scroll">
        <table className="plain-table">
          <thead><tr>{(['who', 'background', 'pledge', 'training', 'evenings'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}<td /></tr></thead>
          <tbody>{sheets.map((sheet) => <MemberRow key={sheet.personId} sheet={sheet} steps={steps} onOpen={(what) => setOpen({ sheet, what })} />)}</tbody>
        </table>
      </div>
      {open?.what === 'sheet' && <SheetDialog branchId={branchId} sheet={open.sheet} steps={steps} onClose={close} onSaved={saved} />}
      {open?.what === 'places' && <AssignDialog branchId={branchId} sheet={open.sheet} onClose={close} onSaved={saved} />}
    </section>
  );
}

function MemberRow({ sheet, steps, onOpen }: { sheet: Sheet; steps: readonly TrainingStep[]; onOpen: (what: 'sheet' | 'places') => void }) {
  const t = usePeopleWords();
  const done = steps.filter((step) => sheet.training.some((each) => each.stepId === step.id)).length;
  return (
    <tr data-testid="sheet-row">
      <th scope="row">{sheet.name} <small>{t(`role-${sheet.role}` as PeopleWord)}{!sheet.signedIn && ` · ${t('never-in')}`}</small></th>
      <td><Paper on={sheet.backgroundOn} ends={sheet.backgroundEnds} /></td><td><Paper on={sheet.pledgeOn} ends={sheet.pledgeEnds} /></td>
      <td>{t('steps-done', { done, all: steps.length })}</td>
      <td>{sheet.evenings.map((day) => t(`d${day}` as PeopleWord)).join(' ') || '—'}{sheet.availability && <small>{sheet.availability}</small>}</td>
      <td><span className="volunteers-actions"><Button size="compact-sm" variant="quiet" aria-label={t('edit-named', { name: sheet.name })} onClick={() => onOpen('sheet')}>{t('edit')}</Button>{sheet.role === 'tutor' && <Button size="compact-sm" variant="quiet" aria-label={t('assign-named', { name: sheet.name })} onClick={() => onOpen('places')}>{t('assign')}</Button>}</span></td>
    </tr>
  );
}
function Paper({ on, ends }: { on: string | null; ends: string | null }) {
  const t = usePeopleWords();
  const state = paperState(on, ends, today());
  if (state === 'missing') return <span className="volunteers-missing">{t('missing')}</span>;
  const until = { 'ended': t('ended', { date: ends ?? '' }), 'ends-soon': t('ends-soon', { days: ends ? daysUntil(ends, today()) : 0 }), 'good': ends ? t('good-until', { date: ends }) : '' }[state];
  return <>{on}{until && <small className={`paper ${state}`} data-state={state}>{until}</small>}</>;
}
