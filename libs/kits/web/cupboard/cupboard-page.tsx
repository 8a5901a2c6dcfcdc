import { ErrorNote, Link, useApiQuery, useParams } from '@kindling/platform-web';
import { Button, Loading } from '@kindling/ui';
import { useState } from 'react';
import { useKitWords } from '../words.ts';
import { AddKitsDialog } from './add-kits-dialog.tsx';
import { KitTable } from './kit-table.tsx';
import { Passports } from './passports.tsx';
import { SpareList } from './spare-list.tsx';
import '../kits.css';

/** `/teach/:classId/kits`: for which lessons the cupboard is enough, where every kit is, and the spares. */
export default function CupboardPage() {
  const { classId = '' } = useParams();
  const t = useKitWords();
  const cupboard = useApiQuery('kits.cupboard', { params: { classId } });
  const passports = useApiQuery('kits.passports', { params: { classId } });
  const [adding, setAdding] = useState(false);
  const refresh = () => { void cupboard.refetch(); void passports.refetch(); };
  if (cupboard.error && !cupboard.data) return <ErrorNote failure={cupboard.error} onRetry={refresh} />;
  if (!cupboard.data) return <Loading />;
  const { kits, spares, standard, pupils } = cupboard.data;
  return (
    <div className="kits">
      <h1>{t('title')}</h1>
      <p className="kits-lead">{t('lead')}</p>
      <p className="kits-actions">
        <Button onClick={() => setAdding(true)} data-testid="add-kits">{t('add')}</Button>
        {kits.length > 0 && <Button component={Link} variant="quiet" to={`/teach/${classId}/kit-labels`}>{t('labels')}</Button>}
        <Button component={Link} variant="quiet" to={`/teach/${classId}/kit-loans`}>{t('loans')}</Button>
      </p>
      {passports.error && <ErrorNote failure={passports.error} onRetry={refresh} />}
      {kits.length > 0 && passports.data && <Passports passports={passports.data.passports} />}
      <KitTable classId={classId} kits={kits} pupils={pupils} onChange={refresh} />
      <SpareList classId={classId} spares={spares} kinds={[...new Set([...Object.keys(standard), ...Object.keys(spares)])]} onChange={refresh} />
      {adding && <AddKitsDialog classId={classId} standard={standard} onClose={() => setAdding(false)} onAdded={() => { setAdding(false); refresh(); }} />}
    </div>
  );
}
