import type { Kit } from '@kindling/contracts';
import { ErrorNote, Link, useApiQuery, useMe, useParams } from '@kindling/platform-web';
import { Button, CutCard, Empty, Loading, Select } from '@kindling/ui';
import { useState } from 'react';
import type { Pupil } from '../cupboard/kit-table.tsx';
import { useKitWords } from '../words.ts';
import { Checklist, useCounting } from './count-dialog.tsx';
import { KitLacks, KitWhereabouts } from './kit-state.tsx';
import { PupilPicker, useLending } from './lend-dialog.tsx';
import '../kits.css';

/** `/kits/:kitId`, behind the code on the lid: lend it or take it back, on a phone beside the cupboard. */
export default function KitPage() {
  const { kitId = '' } = useParams();
  const t = useKitWords();
  const me = useMe();
  const [chosenClass, setChosenClass] = useState<string | null>(null);
  const classId = chosenClass ?? me.data?.classes[0]?.id ?? null;
  const isStaff = me.data !== undefined && me.data !== null && me.data.role !== 'pupil';
  const cupboard = useApiQuery('kits.cupboard', { params: { classId: classId ?? '' } }, { enabled: isStaff && classId !== null });
  if (me.data && !isStaff) return <Empty title={t('staff-only')} />;
  if (cupboard.error && !cupboard.data) return <ErrorNote failure={cupboard.error} onRetry={() => void cupboard.refetch()} />;
  if (!me.data || !classId || !cupboard.data) return <Loading />;
  const kit = cupboard.data.kits.find((each) => each.id === kitId);
  return (
    <div className="kits kit-page">
      {me.data.classes.length > 1 && <Select label={t('class')} value={classId} onChange={(event) => setChosenClass(event.currentTarget.value)} data={me.data.classes.map((each) => ({ value: each.id, label: each.name }))} />}
      {kit ? <OneKit key={kit.state.is} classId={classId} kit={kit} pupils={cupboard.data.pupils} onChange={() => void cupboard.refetch()} /> : <Empty title={t('not-here')} />}
      <p><Link to={`/teach/${classId}/kits`}>{t('to-cupboard')}</Link></p>
    </div>
  );
}

function OneKit({ classId, kit, pupils, onChange }: { classId: string; kit: Kit; pupils: readonly Pupil[]; onChange: () => void }) {
  const t = useKitWords();
  return (
    <>
      <h1>{t('kit', { label: kit.label })}</h1>
      <CutCard><p data-testid="kit-whereabouts"><KitWhereabouts kit={kit} /></p><KitLacks kit={kit} /></CutCard>
      {kit.state.is === 'in' ? <Lend classId={classId} kit={kit} pupils={pupils} onDone={onChange} /> : <TakeBack classId={classId} kit={kit} onDone={onChange} />}
    </>
  );
}

function Lend(props: { classId: string; kit: Kit; pupils: readonly Pupil[]; onDone: () => void }) {
  const t = useKitWords();
  const lending = useLending(props);
  return (
    <section>
      <h2>{t('lend-title', { label: props.kit.label })}</h2>
      <PupilPicker pupils={props.pupils} chosen={lending.chosen} onToggle={lending.toggle} />
      {lending.failure && <ErrorNote failure={lending.failure} onRetry={() => void lending.lend()} />}
      <p className="kit-page-action"><Button disabled={!lending.ready} onClick={() => void lending.lend()} data-testid="lend-yes">{t('lend')}</Button></p>
    </section>
  );
}
function TakeBack(props: { classId: string; kit: Kit; onDone: () => void }) {
  const t = useKitWords();
  const counting = useCounting(props);
  return (
    <section>
      <h2>{t('back-title', { label: props.kit.label })}</h2>
      <p className="kit-page-action"><Button variant="copper" disabled={counting.busy} onClick={() => void counting.save()} data-testid="count-yes">{t(counting.shortages.length > 0 ? 'back-yes' : 'all-there')}</Button></p>
      <Checklist kit={props.kit} shortages={counting.shortages} onChange={counting.change} />
      {counting.failure && <ErrorNote failure={counting.failure} onRetry={() => void counting.save()} />}
    </section>
  );
}
