import { ErrorNote, useApiQuery } from '@kindling/platform-web';
import { Loading, Tabs } from '@kindling/ui';
import { useState } from 'react';
import { HoursQueue } from './hours-queue.tsx';
import { isWhole, lately, SpanFields } from './span-fields.tsx';
import { TermTable } from './term-table.tsx';
import { WorkloadTable } from './workload-table.tsx';
import { useVolunteerWords } from './words.ts';
import './volunteers.css';

/** `/org/volunteers`: what waits for approval, who carries how much, proofs for many at once. */
export default function VolunteersPage({ branchId }: { branchId: string }) {
  const t = useVolunteerWords();
  const [span, setSpan] = useState(lately);
  const [tab, setTab] = useState<'queue' | 'workload'>('queue');
  const found = useApiQuery('volunteers.of-branch', { params: { branchId }, query: span }, { enabled: isWhole(span) });
  const waiting = found.data?.rows.filter((row) => row.state === 'confirmed') ?? [];
  return (
    <div className="volunteers">
      <h1>{t('title')}</h1>
      <SpanFields span={span} onChange={setSpan} />
      <Tabs value={tab} onChange={(value) => setTab(value === 'workload' ? 'workload' : 'queue')} tabs={[{ value: 'queue', label: `${t('queue')} (${waiting.length})` }, { value: 'workload', label: t('workload') }]} />
      {found.error && !found.data && <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isLoading && <Loading />}
      {found.data && tab === 'queue' && <HoursQueue key={waiting.map((row) => row.id).join()} branchId={branchId} rows={waiting} onDone={() => found.refetch()} />}
      {found.data && tab === 'workload' && <WorkloadTable branchId={branchId} span={span} people={found.data.people} turnover={found.data.turnover} />}
      {found.data && tab === 'workload' && <TermTable terms={found.data.terms} onPick={setSpan} />}
    </div>
  );
}
