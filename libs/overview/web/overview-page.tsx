import type { Measure, ResponseOf } from '@kindling/contracts';
import { chinaDay } from '@kindling/kernel';
import { api, ApiFailure, bytesOf, ErrorNote, localeOf, pdfType, saveFile, useApiQuery, useLanguage, useText, xlsxType } from '@kindling/platform-web';
import { Button, Empty, Loading, Select } from '@kindling/ui';
import { useState } from 'react';
import { measures, measureWords, termsUntil, type Term } from '../domain/index.ts';
import { BehindDialog } from './behind-dialog.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { NumberTable } from './number-table.tsx';
import { SchoolBars } from './school-bars.tsx';
import { SortTable } from './sort-table.tsx';
import { useOverviewWords } from './words.ts';
import './overview.css';

export type Found = ResponseOf<'overview.numbers'>;
const today = (): string => chinaDay(Date.now());

/** `/org`: the numbers of a branch, by school and term; each says how it is counted and what it is made of. */
export default function OverviewPage({ branchId }: { branchId: string }) {
  const t = useOverviewWords();
  const text = useText();
  const { language } = useLanguage();
  const [terms] = useState(() => termsUntil(today()));
  const [termId, setTermId] = useState(terms[0]?.id ?? '');
  const [schoolId, setSchoolId] = useState('');
  const [measure, setMeasure] = useState<Measure>('personTimes');
  const [behind, setBehind] = useState(false);
  const span = spanOf(terms.find((term) => term.id === termId));
  const found = useApiQuery('overview.numbers', { params: { branchId }, query: span });
  const schools = found.data?.schools ?? [];
  const one = schools.find((school) => school.schoolId === schoolId);
  const numbers = one?.numbers ?? found.data?.total;
  const sorts = one?.sorts ?? found.data?.sorts;
  return (
    <div className="overview" data-testid="overview">
      <h1>{t('title')}</h1>
      <div className="overview-filter no-print">
        <Select label={t('term')} value={termId} onChange={(event) => setTermId(event.currentTarget.value)} data={terms.map((term) => ({ value: term.id, label: t(term.season, { year: term.year, next: term.year + 1 }) }))} data-testid="term" />
        <Select label={t('school')} value={schoolId} onChange={(event) => setSchoolId(event.currentTarget.value)} data={[{ value: '', label: t('all-schools') }, ...schools.map((school) => ({ value: school.schoolId, label: text(school.name) }))]} data-testid="school" />
        <Reports branchId={branchId} span={span} />
      </div>
      {found.error && !found.data && <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isLoading && <Loading />}
      {found.data && <p className="overview-note">{t('as-of', { ...span, time: new Date(found.data.asOf).toLocaleString(localeOf(language)) })}</p>}
      {numbers && (
        <ul className="overview-numbers">
          {measures.map((each) => (
            <li key={each}><button type="button" onClick={() => { setMeasure(each); setBehind(true); }} data-testid="number" data-measure={each}>
              <b>{numbers[each]}</b><span>{text(measureWords[each].name)}</span><span className="visually-hidden">{t('see')}</span></button><small>{text(measureWords[each].definition)}</small></li>
          ))}
        </ul>
      )}
      {sorts && <SortTable sorts={sorts} />}
      {found.data && schools.length === 0 && <Empty title={t('no-schools')} />}
      {found.data && schools.length > 0 && <>
        <SchoolBars measure={measure} found={found.data} onMeasure={setMeasure} />
        <SchoolTable found={found.data} />
        <CriteriaList schools={one ? [one] : schools} />
      </>}
      {behind && <BehindDialog branchId={branchId} measure={measure} query={{ ...span, ...(schoolId ? { schoolId } : {}) }} schoolName={(id) => text(schools.find((school) => school.schoolId === id)?.name ?? { zh: '', en: '' })} onClose={() => setBehind(false)} />}
    </div>
  );
}
const spanOf = (term: Term | undefined) => ({ from: term?.from ?? '2000-01-01', to: term?.to ?? '2100-01-01' });

function Reports({ branchId, span }: { branchId: string; span: { from: string; to: string } }) {
  const t = useOverviewWords();
  const { language } = useLanguage();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const load = async (format: 'xlsx' | 'pdf') => {
    setFailure(null);
    try {
      const { name, file } = await api('overview.report', { params: { branchId }, body: { ...span, format, language } });
      saveFile(name, bytesOf(file), format === 'xlsx' ? xlsxType : pdfType);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  return <>{(['xlsx', 'pdf'] as const).map((format) => <Button key={format} variant="quiet" onClick={() => void load(format)} data-testid={`report-${format}`}>{t(format)}</Button>)}{failure && <ErrorNote failure={failure} />}</>;
}

function SchoolTable({ found }: { found: Found }) {
  const t = useOverviewWords();
  const text = useText();
  return (
    <NumberTable id="by-school" title={t('numbers-by-school')} label={t('title')} note={t('together-what')}>
      <thead><tr><th scope="col">{t('school')}</th>{measures.map((each) => <th key={each} scope="col">{text(measureWords[each].name)}</th>)}</tr></thead>
      <tbody>{found.schools.map((school) => <tr key={school.schoolId}><th scope="row">{text(school.name)}</th>{measures.map((each) => <td key={each}>{school.numbers[each]}</td>)}</tr>)}</tbody>
      <tfoot><tr><th scope="row">{t('together')}</th>{measures.map((each) => <td key={each}>{found.total[each]}</td>)}</tr></tfoot>
    </NumberTable>
  );
}
