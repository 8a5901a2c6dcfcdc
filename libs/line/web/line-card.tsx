import { lineSlotMinutes, retentionDays } from '@kindling/contracts/light';
import type { MeasuredLine } from '@kindling/contracts';
import { ErrorNote, localeOf, useApiQuery, useLanguage } from '@kindling/platform-web';
import { CutCard, Loading } from '@kindling/ui';
import { useEffect } from 'react';
import { adviceFor } from '../domain/index.ts';
import { useLineWords } from './words.ts';
import './line.css';

const everyMs = 60_000;

export default function LineCard({ classId }: { classId: string }) {
  const t = useLineWords();
  const line = useApiQuery('line.of-class', { params: { classId } });
  const { refetch } = line;
  useEffect(() => { const asking = setInterval(() => void refetch(), everyMs); return () => clearInterval(asking); }, [refetch]);
  const latest = line.data?.now ?? line.data?.days[0] ?? null;
  return (
    <CutCard>
      <h2>{t('title')}</h2>
      {line.error && !line.data && <ErrorNote failure={line.error} onRetry={() => void line.refetch()} />}
      {!line.data && !line.error && <Loading />}
      {line.data && !latest && <p>{t('none')}</p>}
      {latest && <p className={`line-advice ${adviceFor(latest.kbitPerSecond)}`} data-testid="line-advice">{adviceFor(latest.kbitPerSecond) === 'unknown' ? t('unknown') : t(adviceFor(latest.kbitPerSecond) as 'film')}</p>}
      {latest && line.data && <LineTable now={line.data.now} days={line.data.days} />}
      <p className="aside-note">{t('definition', { days: retentionDays.line })}</p>
    </CutCard>
  );
}

function LineTable({ now, days }: { now: MeasuredLine | null; days: readonly (MeasuredLine & { readonly at: string })[] }) {
  const t = useLineWords();
  const { language } = useLanguage();
  const day = (at: string): string => new Date(at).toLocaleDateString(localeOf(language), { month: 'short', day: 'numeric', weekday: 'short' });
  return (
    <div className="table-scroll">
      <table className="line-table">
        <thead><tr><th scope="col">{t('day')}</th><th scope="col">{t('speed')}</th><th scope="col">{t('slowest')}</th><th scope="col">{t('wait')}</th><th scope="col">{t('computers')}</th></tr></thead>
        <tbody>
          {now && <LineRow name={t('now', { minutes: lineSlotMinutes })} line={now} />}
          {days.map((each) => <LineRow key={each.at} name={day(each.at)} line={each} />)}
        </tbody>
      </table>
    </div>
  );
}
function LineRow({ name, line }: { name: string; line: MeasuredLine }) {
  const t = useLineWords();
  return <tr><th scope="row">{name}</th><td>{speedOf(line.kbitPerSecond) ?? t('unknown')}</td><td>{speedOf(line.slowestKbitPerSecond) ?? t('unknown')}</td><td>{line.roundTripMs === null ? t('unknown') : `${(line.roundTripMs / 1000).toFixed(2)} s`}</td><td>{t('computers-n', { count: line.computers })}</td></tr>;
}
const speedOf = (kbit: number | null): string | null => (kbit === null ? null : kbit >= 1000 ? `${(kbit / 1000).toFixed(1)} Mbit/s` : `${kbit} kbit/s`);
