import { eventKinds } from '@kindling/contracts/light';
import type { Measure } from '@kindling/contracts';
import { chinaDay } from '@kindling/kernel';
import { ErrorNote, Link, useApiQuery, useText } from '@kindling/platform-web';
import { Button, Dialog, Empty, Loading } from '@kindling/ui';
import { measureWords } from '../domain/index.ts';
import { useOverviewWords } from './words.ts';

const isEvent = (sort: string): boolean => (eventKinds as readonly string[]).includes(sort);

/** The events behind a number, newest first. */
export function BehindDialog({ branchId, measure, query, schoolName, onClose }: { branchId: string; measure: Measure; query: { from: string; to: string; schoolId?: string }; schoolName: (id: string) => string; onClose: () => void }) {
  const t = useOverviewWords();
  const text = useText();
  const found = useApiQuery('overview.rows', { params: { branchId, measure }, query });
  return (
    <Dialog open wide onClose={onClose} title={t('behind', { measure: text(measureWords[measure].name) })} actions={<Button variant="quiet" onClick={onClose}>{t('close')}</Button>}>
      <p className="overview-note">{text(measureWords[measure].definition)}</p>
      {found.error && <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isLoading && <Loading />}
      {found.data?.rows.length === 0 && <Empty title={t('nothing')} />}
      {found.data && found.data.rows.length > 0 && (
        <div className="table-scroll overview-behind">
          <table className="plain-table">
            <thead><tr><th scope="col">{t('day')}</th><th scope="col">{t('what')}</th><th scope="col">{t('where')}</th><th scope="col">{t('people')}</th><th scope="col">{t('minutes')}</th></tr></thead>
            <tbody>{found.data.rows.map((row) => <tr key={`${row.id} ${row.at}`} data-testid="behind-row"><td>{chinaDay(row.at)}</td><td>{isEvent(row.sort) ? <Link to={`/hold/${row.id}`}>{text(row.title)}</Link> : text(row.title)}</td><td>{row.schoolId ? schoolName(row.schoolId) : t('several')} · {row.place}</td><td>{row.people}</td><td>{row.minutes || '—'}</td></tr>)}</tbody>
          </table>
        </div>
      )}
      {found.data && found.data.more > 0 && <p>{t('more', { count: found.data.more })}</p>}
    </Dialog>
  );
}
