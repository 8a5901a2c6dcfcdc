import type { ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, Link, newId, useApiQuery, useNavigate, useText } from '@kindling/platform-web';
import { Button, Empty, Loading, Select, TextArea, TextField } from '@kindling/ui';
import { useState, type FormEvent } from 'react';
import { AsksFields } from './asks-fields.tsx';
import { Count, type Change, type PartProps } from './count.tsx';
import { foundingOf, freshDraft, ladders, problemsOf, type Ladder } from './founding.ts';
import { RubricEditor } from './rubric-editor.tsx';
import { useFoundWords } from './words.ts';
import '../contests.css';
import './found.css';

type Overseen = ResponseOf<'contests.overseen'>;

/** `/compete/new`: task, schools, rounds, what is asked and how it is scored. All of it is data; nothing can be changed once schools enter. */
export default function FoundPage() {
  const t = useFoundWords();
  const overseen = useApiQuery('contests.overseen', {});
  if (overseen.error && !overseen.data) return <ErrorNote failure={overseen.error} onRetry={() => void overseen.refetch()} />;
  if (!overseen.data) return <Loading />;
  return (
    <div>
      <p><Link to="/compete">{t('back')}</Link></p>
      <h1>{t('title')}</h1>
      {overseen.data.branches.length === 0 ? <Empty title={t('no-branch')} /> : <FoundForm overseen={overseen.data} />}
    </div>
  );
}

function FoundForm({ overseen: { branches, tasks } }: { overseen: Overseen }) {
  const t = useFoundWords();
  const navigate = useNavigate();
  const [contestId] = useState(newId);
  const [branchId, setBranchId] = useState(branches[0]?.id ?? '');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState(freshDraft);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const change: Change = (part) => setDraft((before) => ({ ...before, ...part }));
  const schools = branches.find(({ id }) => id === branchId)?.schools ?? [];
  const schoolIds = schools.map(({ id }) => id).filter((id) => !left.includes(id));
  const wrong = problemsOf(draft, schoolIds.length);
  const found = (event?: FormEvent) => {
    event?.preventDefault();
    void api('contests.create', { params: { branchId }, body: foundingOf(draft, contestId, schoolIds) }).then(() => navigate(`/compete/${contestId}`), (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  };
  return (
    <form className="found-form" onSubmit={found}>
      <TextPart draft={draft} change={change} />
      <SchoolPart branches={branches} branchId={branchId} left={left} onBranch={(id) => { setBranchId(id); setLeft([]); }} onLeft={setLeft} />
      <RoundPart draft={draft} change={change} />
      <ScorePart draft={draft} change={change} tasks={tasks} />
      <RubricEditor draft={draft} change={change} />
      <AsksFields draft={draft} change={change} />
      {failure && <ErrorNote failure={failure} onRetry={found} />}
      <p className="wide" role="status" data-testid="found-problems">{wrong.map((each) => t(`wrong-${each}`)).join(' ')}</p>
      <p className="wide contest-row"><Button type="submit" disabled={wrong.length > 0} data-testid="create-contest">{t('create')}</Button><Button component={Link} variant="quiet" to="/compete">{t('cancel')}</Button></p>
    </form>
  );
}

function TextPart({ draft, change }: PartProps) {
  const t = useFoundWords();
  return (
    <>
      <TextField label={t('name-zh')} value={draft.nameZh} maxLength={60} onChange={(event) => change({ nameZh: event.currentTarget.value })} />
      <TextField label={t('name-en')} value={draft.nameEn} maxLength={60} onChange={(event) => change({ nameEn: event.currentTarget.value })} />
      <TextArea label={t('brief-zh')} rows={3} value={draft.briefZh} maxLength={1000} onChange={(event) => change({ briefZh: event.currentTarget.value })} />
      <TextArea label={t('brief-en')} rows={3} value={draft.briefEn} maxLength={1000} onChange={(event) => change({ briefEn: event.currentTarget.value })} />
    </>
  );
}

interface SchoolPartProps { branches: Overseen['branches']; branchId: string; left: readonly string[]; onBranch: (id: string) => void; onLeft: (left: readonly string[]) => void }
function SchoolPart({ branches, branchId, left, onBranch, onLeft }: SchoolPartProps) {
  const t = useFoundWords();
  const text = useText();
  const schools = branches.find(({ id }) => id === branchId)?.schools ?? [];
  const toggle = (id: string) => onLeft(left.includes(id) ? left.filter((each) => each !== id) : [...left, id]);
  return (
    <>
      {branches.length > 1 && <Select label={t('branch')} value={branchId} onChange={(event) => onBranch(event.currentTarget.value)} data={branches.map(({ id, name }) => ({ value: id, label: text(name) }))} />}
      <fieldset className="contest-practice wide"><legend>{t('schools')}</legend>
        <div className="contest-pupils">{schools.map(({ id, name }) => <button key={id} type="button" aria-pressed={!left.includes(id)} onClick={() => toggle(id)}>{text(name)}</button>)}</div></fieldset>
    </>
  );
}

function RoundPart({ draft, change }: PartProps) {
  const t = useFoundWords();
  const levels: readonly string[] = ladders[draft.ladder];
  return (
    <>
      <Select label={t('kind')} value={draft.ladder} onChange={(event) => change({ ladder: event.currentTarget.value as Ladder })} data={(Object.keys(ladders) as Ladder[]).map((ladder) => ({ value: ladder, label: t(`kind-${ladder}`) }))} data-testid="ladder" />
      {levels.length > 1 && <Count label={t('slots-school')} value={draft.slotsSchool} least={1} most={200} onChange={(slotsSchool) => change({ slotsSchool })} />}
      {levels.length > 2 && <Count label={t('slots-county')} value={draft.slotsCounty} least={1} most={200} onChange={(slotsCounty) => change({ slotsCounty })} />}
    </>
  );
}

function ScorePart({ draft, change, tasks }: PartProps & { tasks: Overseen['tasks'] }) {
  const t = useFoundWords();
  const text = useText();
  return (
    <>
      <Select className="bench-field wide" label={t('task')} description={t('task-what')} value={draft.exerciseId} onChange={(event) => change({ exerciseId: event.currentTarget.value })} data={[{ value: '', label: t('no-task') }, ...tasks.map(({ exerciseId, title }) => ({ value: exerciseId, label: text(title) }))]} data-testid="task" />
      <Count label={t('machine-weight')} value={draft.machineWeight} least={0} most={100} onChange={(machineWeight) => change({ machineWeight })} />
      <Count label={t('judges-per-entry')} value={draft.judgesPerEntry} least={1} most={12} onChange={(judgesPerEntry) => change({ judgesPerEntry })} />
      <Select label={t('normalise')} value={draft.normalise} onChange={(event) => change({ normalise: event.currentTarget.value === 'none' ? 'none' : 'severity' })} data={[{ value: 'severity', label: t('normalise-severity') }, { value: 'none', label: t('normalise-none') }]} />
      <Count label={t('border')} value={draft.border} least={0} most={20} step={0.25} onChange={(border) => change({ border })} />
    </>
  );
}
