import { retentionDays } from '@kindling/contracts/light';
import { ErrorNote, useApiQuery, useLanguage, useParams, localeOf } from '@kindling/platform-web';
import { Empty, Loading } from '@kindling/ui';
import { isLookAction, useLookWords } from './words.ts';

/** `/teach/:classId/looks`: who of the staff has seen what of this class. */
export default function LooksPage() {
  const { classId = '' } = useParams();
  const t = useLookWords();
  const { language } = useLanguage();
  const looks = useApiQuery('identity.looks', { params: { classId } });
  if (looks.error && !looks.data) return <ErrorNote failure={looks.error} onRetry={() => void looks.refetch()} />;
  if (!looks.data) return <Loading />;
  const when = (at: string): string => new Date(at).toLocaleString(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div>
      <h1>{t('title')}</h1>
      <p>{t('note', { n: retentionDays.look })}</p>
      {looks.data.looks.length === 0 ? <Empty title={t('nobody')} /> : (
        <div className="table-scroll">
          <table className="plain-table">
            <thead><tr><th scope="col">{t('when')}</th><th scope="col">{t('who')}</th><th scope="col">{t('what')}</th><th scope="col">{t('whose')}</th></tr></thead>
            <tbody>
              {looks.data.looks.map((look) => (
                <tr key={`${look.at} ${look.who} ${look.action} ${look.subject}`}>
                  <td>{when(look.at)}</td><th scope="row">{look.who} · {t(`role-${look.role}`)}</th><td>{t(isLookAction(look.action) ? look.action : 'other')}</td><td>{look.subject ?? t('whole-class')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
