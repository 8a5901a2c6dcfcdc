import type { PlanActivity, ResponseOf } from '@kindling/contracts';
import { ErrorNote, Link, newId, useApiQuery, useText } from '@kindling/platform-web';
import { Button, Empty, Loading, Select } from '@kindling/ui';
import { useState } from 'react';
import { schoolYearOf } from '../../domain/index.ts';
import { ActivityDialog } from './activity-dialog.tsx';
import { PartnerList } from '../partners/partner-list.tsx';
import { RecordList } from './record-list.tsx';
import { usePlanWords } from './words.ts';
import { YearCalendar } from './year-calendar.tsx';
import '../overview.css';
import './plan.css';

export type Plan = ResponseOf<'plan.of-branch'>;
const yuan = (fen: number): string => (fen / 100).toFixed(2);
const thisYear = (): number => schoolYearOf(new Date());
const fresh = (year: number): PlanActivity => ({ id: newId(), title: '', goal: '', ownerId: null, ownerName: null, schoolId: null, startsOn: `${year}-09-01`, endsOn: `${year + 1}-01-15`, wantedSessions: 0, state: 'planned', budget: [], partnerIds: [], heldSessions: 0, costFen: 0 });

/** `/org/plan`: what the branch and its schools mean to do, when, by whom and for how much; progress comes from the classes. */
export default function PlanPage({ branchId }: { branchId: string }) {
  const t = usePlanWords();
  const [year, setYear] = useState(thisYear);
  const [open, setOpen] = useState<PlanActivity | null>(null);
  const found = useApiQuery('plan.of-branch', { params: { branchId, year } });
  const years = [1, 0, -1, -2].map((by) => thisYear() + by);
  return (
    <div className="overview plan">
      <h1>{t('title')}</h1>
      <div className="overview-filter">
        <Select label={t('year')} value={String(year)} onChange={(event) => setYear(Number(event.currentTarget.value))} data={years.map((each) => ({ value: String(each), label: t('school-year', { year: each, next: each + 1 }) }))} />
        <Button onClick={() => setOpen(fresh(year))} data-testid="add-activity">{t('add')}</Button>
        <Button component={Link} variant="quiet" to="/org/review" data-testid="to-review">{t('review')}</Button>
        <Button component={Link} variant="quiet" to="/calendar" data-testid="plan-to-calendar">{t('shared-calendar')}</Button>
      </div>
      {found.error && !found.data && <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isLoading && <Loading />}
      {found.data && (found.data.activities.length === 0 ? <Empty title={t('none')} /> : <><ActivityTable plan={found.data} onOpen={setOpen} /><YearCalendar year={year} activities={found.data.activities} /></>)}
      {found.data && <PartnerList branchId={branchId} partners={found.data.partners} keeps={found.data.keeps} onChange={() => void found.refetch()} />}
      {found.data && <RecordList branchId={branchId} year={year} records={found.data.records} onChange={() => void found.refetch()} />}
      {open && found.data && <ActivityDialog branchId={branchId} year={year} activity={open} known={found.data.activities.some((each) => each.id === open.id)} plan={found.data} onClose={() => setOpen(null)} onSaved={() => { setOpen(null); void found.refetch(); }} />}
    </div>
  );
}

function ActivityTable({ plan, onOpen }: { plan: Plan; onOpen: (activity: PlanActivity) => void }) {
  const t = usePlanWords();
  const text = useText();
  const school = (id: string | null) => text(plan.schools.find((each) => each.id === id)?.name ?? { zh: t('all-schools'), en: t('all-schools') });
  return (
    <section aria-label={t('activities')}>
      <div className="table-scroll" role="region" aria-label={t('title')} tabIndex={0}>
        <table className="plain-table plan-table">
          <thead><tr><th scope="col">{t('what')}</th><th scope="col">{t('school')}</th><th scope="col">{t('from')} – {t('to')}</th><th scope="col">{t('owner')}</th><th scope="col">{t('progress')}</th><th scope="col">{t('cost')}</th><td /></tr></thead>
          <tbody>
            {plan.activities.map((each) => (
              <tr key={each.id} data-testid="activity-row" data-state={each.state}>
                <th scope="row">{each.title}<small>{each.goal}</small>{each.partnerIds.length > 0 && <small>＋ {plan.partners.filter(({ id }) => each.partnerIds.includes(id)).map(({ name }) => name).join('、')}</small>}</th><td>{school(each.schoolId)}</td><td className="plan-days">{each.startsOn}<br />{each.endsOn}</td><td>{each.ownerName ?? <span className="plan-missing">{t('nobody')}</span>}</td>
                <td><span className={`plan-state ${each.state}`}>{t(each.state)}</span>{each.wantedSessions > 0 && <><progress max={each.wantedSessions} value={Math.min(each.heldSessions, each.wantedSessions)} aria-label={t('progress')} /><small>{t('held', { held: each.heldSessions, wanted: each.wantedSessions })}</small></>}</td>
                <td>{each.costFen > 0 ? `¥${yuan(each.costFen)}` : '—'}</td><td><Button size="compact-sm" variant="quiet" onClick={() => onOpen(each)}>{t('edit')}</Button></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p data-testid="plan-sum"><b>{t('sum', { money: yuan(plan.costFen) })}</b></p>
      <p className="overview-note">{t('progress-what')}</p>
    </section>
  );
}
