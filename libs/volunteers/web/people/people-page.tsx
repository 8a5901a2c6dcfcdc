import { ErrorNote, useApiQuery } from '@kindling/platform-web';
import { Loading, Tabs } from '@kindling/ui';
import { useState } from 'react';
import { MemberTable } from './member-table.tsx';
import { PathEditor } from './path-editor.tsx';
import { OfferQueue } from './offer-queue.tsx';
import { usePeopleWords } from './words.ts';
import '../volunteers.css';
import './people.css';

const tabs = ['queue', 'members', 'path'] as const;
type Tab = (typeof tabs)[number];

/** `/org/people`: who would like to help, who does, and what everybody does first. */
export default function PeoplePage({ branchId }: { branchId: string }) {
  const t = usePeopleWords();
  const queue = useApiQuery('recruiting.queue', { params: { branchId } });
  const sheets = useApiQuery('volunteers.sheets', { params: { branchId } });
  const [chosen, setChosen] = useState<Tab | null>(null);
  const failed = queue.error ?? sheets.error;
  if (failed && !(queue.data && sheets.data)) return <ErrorNote failure={failed} onRetry={() => { void queue.refetch(); void sheets.refetch(); }} />;
  if (!queue.data || !sheets.data) return <Loading />;
  const waiting = queue.data.applications.filter((each) => each.state === 'open').length;
  const tab = chosen ?? (waiting > 0 ? 'queue' : 'members');
  const changed = () => { setChosen(tab); void queue.refetch(); void sheets.refetch(); };
  return (
    <div className="volunteers">
      <h1>{t('title')}</h1>
      <Tabs value={tab} onChange={(value) => setChosen(tabs.find((each) => each === value) ?? 'members')} tabs={tabs.map((value) => ({ value, label: value === 'queue' ? `${t(value)} (${waiting})` : t(value) }))} />
      {tab === 'queue' && <OfferQueue branchId={branchId} {...queue.data} onChanged={changed} />}
      {tab === 'members' && <MemberTable branchId={branchId} {...sheets.data} onChanged={changed} />}
      {tab === 'path' && <PathEditor branchId={branchId} steps={sheets.data.steps} onChanged={changed} />}
    </div>
  );
}
