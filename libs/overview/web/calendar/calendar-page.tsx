import type { CalendarItem } from '@kindling/contracts';
import { chinaDay } from '@kindling/kernel';
import { ErrorNote, useApiQuery, useText } from '@kindling/platform-web';
import { Button, Empty, Loading, Select } from '@kindling/ui';
import { useState } from 'react';
import { BranchFeed } from './branch-feed.tsx';
import { groupOf, groups, monthBy, type Group } from './month.ts';
import { MonthList } from './month-list.tsx';
import { useCalendarWords } from './words.ts';
import '../overview.css';
import './calendar.css';

const key = 'kindling.calendar-branch';

/** `/calendar`: a month of the branch and its schools; a list on a phone, weeks on a wide screen. */
export default function CalendarPage() {
  const t = useCalendarWords();
  const text = useText();
  const mine = useApiQuery('calendar.mine', {});
  const [picked, setPicked] = useState(() => localStorage.getItem(key) ?? '');
  if (mine.error && !mine.data) return <ErrorNote failure={mine.error} onRetry={() => void mine.refetch()} />;
  if (!mine.data) return <Loading />;
  const { branches } = mine.data;
  const branch = branches.find(({ id }) => id === picked) ?? branches[0];
  if (!branch) return <Empty title={t('no-calendar')} />;
  const pick = (id: string) => { localStorage.setItem(key, id); setPicked(id); };
  return (
    <div className="overview branch-calendar">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {branches.length > 1 && <Select label={t('branch')} value={branch.id} onChange={(event) => pick(event.currentTarget.value)} data={branches.map(({ id, name }) => ({ value: id, label: text(name) }))} />}
      <BranchMonth key={branch.id} branchId={branch.id} />
      <BranchFeed key={`feed ${branch.id}`} branchId={branch.id} />
    </div>
  );
}

function BranchMonth({ branchId }: { branchId: string }) {
  const t = useCalendarWords();
  const today = chinaDay(Date.now());
  const [month, setMonth] = useState(today.slice(0, 7));
  const [group, setGroup] = useState<Group | null>(null);
  const [year, number] = month.split('-').map(Number);
  const found = useApiQuery('calendar.of-branch', { params: { branchId }, query: { from: `${month}-01`, to: lastDay(month) } });
  return (
    <>
      <div className="calendar-head">
        <Button variant="quiet" onClick={() => setMonth(monthBy(month, -1))} aria-label={t('before')} data-testid="month-before">‹</Button>
        <h2 aria-live="polite" data-testid="month">{t('month', { year: year ?? 0, month: number ?? 0 })}</h2>
        <Button variant="quiet" onClick={() => setMonth(monthBy(month, 1))} aria-label={t('after')} data-testid="month-after">›</Button>
        {month !== today.slice(0, 7) && <Button variant="quiet" onClick={() => setMonth(today.slice(0, 7))}>{t('this-month')}</Button>}
      </div>
      <div className="calendar-groups" role="group" aria-label={t('title')}>
        {[null, ...groups].map((each) => <button key={each ?? 'all'} type="button" aria-pressed={group === each} className={each ?? ''} onClick={() => setGroup(each)} data-testid={`group-${each ?? 'all'}`}>{t(each ? `group-${each}` : 'all')}</button>)}
      </div>
      {found.error && !found.data && <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isLoading && <Loading />}
      {found.data && <Shown items={found.data.items} group={group} month={month} today={today} />}
    </>
  );
}
const lastDay = (month: string): string => new Date(Date.parse(`${monthBy(month, 1)}-01T00:00:00Z`) - 1).toISOString().slice(0, 10);

function Shown({ items, group, month, today }: { items: readonly CalendarItem[]; group: Group | null; month: string; today: string }) {
  const t = useCalendarWords();
  const shown = items.filter(({ sort }) => group === null || groupOf(sort) === group);
  if (shown.length === 0) return <Empty title={t(items.length === 0 ? 'none' : 'none-of-sort')} />;
  return <MonthList items={shown} month={month} today={today} />;
}
