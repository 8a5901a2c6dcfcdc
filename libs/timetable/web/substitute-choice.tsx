import type { StandIn, TimetableSession } from '@kindling/contracts';
import { ErrorNote, useApiQuery } from '@kindling/platform-web';
import { Loading } from '@kindling/ui';
import { useTimetableWords } from './timetable-words.ts';

export interface Chosen { readonly personId: string; /** Comes from the branch and has to be asked; others belong to the class. */ readonly asked: boolean }
interface SubstituteChoiceProps { classId: string; session: TimetableSession; staff: readonly { readonly id: string; readonly name: string }[]; chosen: Chosen | null; onChoose: (chosen: Chosen) => void }

/** The class's own people, and volunteers of the branch with why they would do or not. */
export function SubstituteChoice({ classId, session, staff, chosen, onChoose }: SubstituteChoiceProps) {
  const t = useTimetableWords();
  const found = useApiQuery('stand-ins.find', { params: { classId, seriesId: session.seriesId, on: session.on } });
  const candidates = found.data?.candidates ?? [];
  const others = staff.filter(({ id }) => id !== session.tutorId && !candidates.some((each) => each.personId === id));
  const line = (personId: string, name: string, asked: boolean, why: string, busy = false) => (
    <label key={personId} data-testid="stand-in"><input type="radio" name="substitute" disabled={busy} checked={chosen?.personId === personId} onChange={() => onChoose({ personId, asked })} /> <span><b>{name}</b> <small>{why}</small></span></label>
  );
  const why = (each: StandIn): string => [each.busyWith !== null ? t('stand-in-busy', { name: each.busyWith }) : each.free ? t('stand-in-free') : t('stand-in-unsaid'), ...(each.knowsClass ? [t('stand-in-knows')] : []), t('stand-in-lately', { hours: Math.round(each.minutesLately / 30) / 2 })].join(' · ');
  return (
    <fieldset className="substitutes" data-testid="substitute">
      <legend>{t('tutor')}</legend>
      {found.isLoading && <Loading />}
      {found.error && !found.data && <ErrorNote failure={found.error} />}
      {candidates.map((each) => line(each.personId, each.name, true, why(each), each.busyWith !== null))}
      {others.map(({ id, name }) => line(id, name, false, t('stand-in-knows')))}
      {found.data && candidates.length + others.length === 0 && <p>{t('stand-in-none')}</p>}
    </fieldset>
  );
}
