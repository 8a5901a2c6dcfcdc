import type { TimetableSession } from '@kindling/contracts';
import { Link, useApiQuery } from '@kindling/platform-web';
import { CutCard } from '@kindling/ui';
import { timeAt } from '../domain/index.ts';
import { useSayTime } from './say-time.ts';
import { useTimetableWords } from './timetable-words.ts';
import './timetable.css';

const SHOWN = 3;

/** For Today: when this person's next classes are; what is off says why. Nothing when nothing is planned, unless it can be planned here. */
export function NextClassCard({ planAt }: { planAt?: string | undefined }) {
  const t = useTimetableWords();
  const next = useApiQuery('timetable.next', {});
  if (!next.data || (next.data.sessions.length === 0 && !planAt)) return null;
  return (
    <CutCard testId="next-class">
      <h2>{t('next')}</h2>
      {next.data.sessions.length === 0 && <p>{t('none-next-staff')} {planAt && <Link to={planAt}>{t('to-timetable')}</Link>}</p>}
      <ol className="next-classes">{next.data.sessions.slice(0, SHOWN).map((session) => <NextLine key={`${session.seriesId}${session.on}`} session={session} named={planAt !== undefined} />)}</ol>
    </CutCard>
  );
}

function NextLine({ session, named }: { session: TimetableSession; named: boolean }) {
  const t = useTimetableWords();
  const say = useSayTime();
  return (
    <li className={session.skipped === null ? '' : 'off'}>
      <strong>{say.when(session.startsAt)}–{timeAt(Date.parse(session.endsAt))}</strong>
      <span>{named && `${session.className} · `}<SessionWords session={session} />{session.moved && session.skipped === null && ` · ${t('moved')}`}</span>
    </li>
  );
}

export function SessionWords({ session }: { session: TimetableSession }) {
  const t = useTimetableWords();
  if (session.skipped !== null) return <>{t('skipped', { reason: session.skipped })}</>;
  return <>{t(session.substitute ? 'substitute' : 'by', { tutor: session.tutorName })}</>;
}
