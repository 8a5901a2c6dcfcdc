import type { Workload } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, savePdf, useLanguage } from '@kindling/platform-web';
import { Button, Empty } from '@kindling/ui';
import { useState } from 'react';
import type { Span } from './span-fields.tsx';
import { useVolunteerWords, type VolunteerWord } from './words.ts';

interface Turnover { readonly active: number; readonly joined: number; readonly left: number }

export function WorkloadTable({ branchId, span, people, turnover }: { branchId: string; span: Span; people: readonly Workload[]; turnover: Turnover }) {
  const t = useVolunteerWords();
  const { language } = useLanguage();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const printable = people.filter((person) => person.approvedHours > 0);
  const chosen = printable.filter((person) => !left.has(person.personId)).slice(0, 60);
  const print = async () => {
    setFailure(null);
    try {
      savePdf(await api('volunteers.proofs', { params: { branchId }, body: { ...span, language, origin: window.location.origin, personIds: chosen.map((person) => person.personId) } }));
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  const toggle = (id: string) => setLeft((before) => { const next = new Set(before); if (!next.delete(id)) next.add(id); return next; });
  if (people.length === 0) return <Empty title={t('no-people')} />;
  return (
    <section aria-label={t('workload')}>
      <p className="volunteers-turnover" data-testid="turnover"><b>{t('active', { count: turnover.active })}</b><b>{t('joined', { count: turnover.joined })}</b><b>{t('left', { count: turnover.left })}</b></p>
      <p className="volunteers-lead">{t('turnover-what')}</p>
      {failure && <ErrorNote failure={failure} />}
      {printable.length > 0 && <p className="volunteers-actions"><Button disabled={chosen.length === 0} onClick={() => void print()} data-testid="print-proofs">{t('print', { count: chosen.length })}</Button></p>}
      <div className="table-scroll">
        <table className="plain-table">
          <thead><tr><td /><th scope="col">{t('who')}</th><th scope="col">{t('hours')}</th><th scope="col">{t('classes')}</th><th scope="col">{t('waiting')}</th><th scope="col">{t('last')}</th></tr></thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.personId} data-testid="workload-row">
                <td>{person.approvedHours > 0 && <input type="checkbox" aria-label={t('pick-person', { name: person.name })} checked={!left.has(person.personId)} onChange={() => toggle(person.personId)} />}</td>
                <th scope="row">{person.name} <small>{t(`role-${person.role}` as VolunteerWord)}</small></th><td>{person.approvedHours}</td><td>{person.classes}</td><td>{person.waitingMinutes}</td><td>{person.lastOn ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
