import type { RequestOf, ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, newId, useText } from '@kindling/platform-web';
import { Button, Dialog, Select, TextArea, TextField } from '@kindling/ui';
import { useState } from 'react';
import { standardRubric } from './standard-rubric.ts';
import { useOrganiseWords } from './words.ts';

type Branches = ResponseOf<'contests.overseen'>['branches'];
type Founding = RequestOf<'contests.create'>['body'];
const words = { 'name-zh': '', 'name-en': '', 'brief-zh': '', 'brief-en': '' };
const numbers = { 'slots-school': 3, 'slots-county': 3, 'judges-per-entry': 3, 'machine-weight': 30 };

/** Name, task, schools and rounds; the rubric is the club's own. */
export function CreateDialog({ branches, onClose, onCreated }: { branches: Branches; onClose: () => void; onCreated: () => void }) {
  const t = useOrganiseWords();
  const text = useText();
  const [contestId] = useState(newId);
  const [branchId, setBranchId] = useState(branches[0]?.id ?? '');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [ladder, setLadder] = useState(false);
  const [said, setSaid] = useState(words);
  const [counts, setCounts] = useState(numbers);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const schools = branches.find(({ id }) => id === branchId)?.schools ?? [];
  const schoolIds = schools.map(({ id }) => id).filter((id) => !left.includes(id));
  const rounds: Founding['rounds'] = ladder ? [{ level: 'school', slots: counts['slots-school'] }, { level: 'county', slots: counts['slots-county'] }, { level: 'city', slots: 0 }] : [{ level: 'single', slots: 0 }];
  const rules: Founding['rules'] = { rubric: standardRubric, machineWeight: counts['machine-weight'], normalise: 'severity', border: 150, judgesPerEntry: counts['judges-per-entry'] };
  const body: Founding = { contestId, title: { zh: said['name-zh'], en: said['name-en'] || said['name-zh'] }, brief: { zh: said['brief-zh'], en: said['brief-en'] || said['brief-zh'] }, exerciseId: null, schoolIds, rounds, rules };
  const create = () => api('contests.create', { params: { branchId }, body }).then(onCreated, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  const ready = said['name-zh'].trim() !== '' && said['brief-zh'].trim() !== '' && schoolIds.length > 0;
  return (
    <Dialog open wide onClose={onClose} title={t('new')} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={!ready} onClick={() => void create()} data-testid="create-contest">{t('create')}</Button></>}>
      {(['name-zh', 'name-en'] as const).map((field) => <TextField key={field} label={t(field)} value={said[field]} maxLength={60} onChange={(event) => setSaid({ ...said, [field]: event.currentTarget.value })} />)}
      {(['brief-zh', 'brief-en'] as const).map((field) => <TextArea key={field} label={t(field)} rows={2} value={said[field]} maxLength={1000} onChange={(event) => setSaid({ ...said, [field]: event.currentTarget.value })} />)}
      {branches.length > 1 && <Select label={t('branch')} value={branchId} onChange={(event) => { setBranchId(event.currentTarget.value); setLeft([]); }} data={branches.map(({ id, name }) => ({ value: id, label: text(name) }))} />}
      <fieldset className="contest-practice"><legend>{t('schools')}</legend>
        <div className="contest-pupils">{schools.map(({ id, name }) => <button key={id} type="button" aria-pressed={!left.includes(id)} onClick={() => setLeft(left.includes(id) ? left.filter((each) => each !== id) : [...left, id])}>{text(name)}</button>)}</div></fieldset>
      <Select label={t('kind')} value={ladder ? 'ladder' : 'single'} onChange={(event) => setLadder(event.currentTarget.value === 'ladder')} data={[{ value: 'single', label: t('kind-single') }, { value: 'ladder', label: t('kind-ladder') }]} />
      {(ladder ? ['slots-school', 'slots-county', 'judges-per-entry', 'machine-weight'] as const : ['judges-per-entry', 'machine-weight'] as const).map((field) =>
        <TextField key={field} type="number" label={t(field)} min={field === 'machine-weight' ? 0 : 1} max={field === 'machine-weight' ? 100 : 12} value={String(counts[field])} onChange={(event) => setCounts({ ...counts, [field]: Number(event.currentTarget.value) })} />)}
      {failure && <ErrorNote failure={failure} onRetry={() => void create()} />}
    </Dialog>
  );
}
