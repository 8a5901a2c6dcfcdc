import { ErrorNote, useApiQuery, useText } from '@kindling/platform-web';
import { Empty, Loading, Select } from '@kindling/ui';
import { useState, type ReactNode } from 'react';
import { useOverviewWords } from './words.ts';

const key = 'kindling.branch';

/** Pages of the organiser are about one branch; whoever has several picks one, and this computer remembers it. */
export default function OwnBranch({ page }: { page: (branchId: string) => ReactNode }) {
  const t = useOverviewWords();
  const text = useText();
  const [picked, setPicked] = useState(() => localStorage.getItem(key) ?? '');
  const places = useApiQuery('overview.places', {});
  if (places.error && !places.data) return <ErrorNote failure={places.error} onRetry={() => void places.refetch()} />;
  if (!places.data) return <Loading />;
  const { branches } = places.data;
  const branch = branches.find((each) => each.id === picked) ?? branches[0];
  if (!branch) return <Empty title={t('no-branch')} />;
  const pick = (id: string) => { localStorage.setItem(key, id); setPicked(id); };
  return (
    <div>
      {branches.length > 1 && <div className="own-branch"><Select label={t('branch')} value={branch.id} onChange={(event) => pick(event.currentTarget.value)} data={branches.map((each) => ({ value: each.id, label: text(each.name) }))} /></div>}
      {page(branch.id)}
    </div>
  );
}
