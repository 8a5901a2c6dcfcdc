import type { DayChange, TimetableSession } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote } from '@kindling/platform-web';
import { Button, Dialog, Select, TextField } from '@kindling/ui';
import { useState } from 'react';
import { dayAt, timeAt } from '../domain/index.ts';
import { SubstituteChoice, type Chosen } from './substitute-choice.tsx';
import { useSayTime } from './say-time.ts';
import { useTimetableWords } from './timetable-words.ts';

type What = DayChange['do'];
interface DayChangeProps { classId: string; session: TimetableSession; staff: readonly { readonly id: string; readonly name: string }[]; onClose: () => void; onChanged: () => void }

/** One day that is different: off, at another time, or with somebody else. */
export function DayChangeDialog({ classId, session, staff, onClose, onChanged }: DayChangeProps) {
  const t = useTimetableWords();
  const say = useSayTime();
  const startsAt = Date.parse(session.startsAt);
  const different = session.skipped !== null || session.moved || session.substitute;
  const [what, setWhat] = useState<What>(different ? 'restore' : 'skip');
  const [filled, setFilled] = useState({ reason: '', until: '', day: dayAt(startsAt), time: timeAt(startsAt) });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const fill = (part: Partial<typeof filled>): void => setFilled((before) => ({ ...before, ...part }));
  const change = changeOf(what, { ...filled, tutorId: chosen?.personId ?? '' });
  const send = async (body: DayChange) => {
    try {
      const params = { classId, seriesId: session.seriesId, on: session.on };
      if (body.do === 'substitute' && chosen?.asked) await api('stand-ins.ask', { params, body: { personId: body.tutorId } });
      else await api('timetable.change-day', { params, body });
      onChanged();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  const choices: What[] = ['skip', 'move', 'substitute', ...(different ? ['restore' as const] : [])];
  return (
    <Dialog open onClose={onClose} title={t('change-title', { day: say.dayWords(session.startsAt) })}
      actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={!change} onClick={() => { if (change) void send(change); }} data-testid="change-day-yes">{t('confirm')}</Button></>}>
      <Select label={t('what')} value={what} onChange={(event) => setWhat(event.currentTarget.value as What)} data={choices.map((each) => ({ value: each, label: t(`do-${each}`) }))} data-testid="day-what" />
      {what === 'skip' && <><TextField label={t('reason')} value={filled.reason} maxLength={60} onChange={(event) => fill({ reason: event.currentTarget.value })} data-testid="skip-reason" /><TextField type="date" label={t('until')} min={session.on} value={filled.until} onChange={(event) => fill({ until: event.currentTarget.value })} /></>}
      {what === 'move' && <><TextField type="date" label={t('to-day')} value={filled.day} onChange={(event) => fill({ day: event.currentTarget.value })} /><TextField type="time" label={t('time')} value={filled.time} onChange={(event) => fill({ time: event.currentTarget.value })} /></>}
      {what === 'substitute' && <SubstituteChoice classId={classId} session={session} staff={staff} chosen={chosen} onChoose={setChosen} />}
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}

/** Null while something is missing. */
function changeOf(what: What, { reason, until, day, time, tutorId }: { reason: string; until: string; day: string; time: string; tutorId: string }): DayChange | null {
  switch (what) {
    case 'skip': return reason.trim() ? { do: 'skip', reason: reason.trim(), ...(until ? { until } : {}) } : null;
    case 'move': return day && time ? { do: 'move', day, time } : null;
    case 'substitute': return tutorId ? { do: 'substitute', tutorId } : null;
    case 'restore': return { do: 'restore' };
  }
}
