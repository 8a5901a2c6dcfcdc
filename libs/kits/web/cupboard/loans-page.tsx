import { ErrorNote, useApiQuery, useLanguage, useParams, localeOf } from '@kindling/platform-web';
import { Empty, Loading } from '@kindling/ui';
import { usePartName } from '../use-part-name.ts';
import { useKitWords } from '../words.ts';
import '../kits.css';

/** `/teach/:classId/kit-loans`: what is still out first, then the newest. */
export default function LoansPage() {
  const { classId = '' } = useParams();
  const t = useKitWords();
  const part = usePartName();
  const { language } = useLanguage();
  const loans = useApiQuery('kits.loans', { params: { classId } });
  const when = (at: string) => new Date(at).toLocaleString(localeOf(language), { dateStyle: 'short', timeStyle: 'short' });
  if (loans.error && !loans.data) return <ErrorNote failure={loans.error} onRetry={() => void loans.refetch()} />;
  if (!loans.data) return <Loading />;
  return (
    <div className="kits">
      <h1>{t('loans-title')}</h1>
      {loans.data.loans.length === 0 ? <Empty title={t('no-loans')} /> : (
        <div className="table-scroll">
          <table className="plain-table" data-testid="loans">
            <thead><tr>{(['label', 'who', 'class', 'out', 'back', 'lent-by', 'lacks', 'note'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
            <tbody>
              {loans.data.loans.map((loan) => (
                <tr key={loan.id}>
                  <th scope="row">{loan.label}</th><td>{loan.holders.join(language === 'zh' ? '、' : ', ')}</td><td>{loan.className}</td><td>{when(loan.lentAt)}</td><td>{loan.returnedAt ? when(loan.returnedAt) : <b>{t('still-out')}</b>}</td><td>{loan.lentBy}</td>
                  <td>{loan.shortages.map((each) => `${part(each.part)} ${each.missing + each.broken}`).join(' · ')}</td><td>{loan.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
