import type { ClassSummary, LiveClass } from '@kindling/contracts';
import { Link, localeOf, useApiQuery, useLanguage } from '@kindling/platform-web';
import { Button, CutCard, Select } from '@kindling/ui';
import { useState } from 'react';
import { Seconds } from './debrief-view.tsx';
import { useRehearsalWords } from './rehearsal-words.ts';

export interface Wanted { readonly minutes: number; readonly past: LiveClass | null }
const lengths = [3, 8, 15];

/** How long, and like which evening: an ordinary one, or one that was held in the first own class. */
export function RehearsalStart({ classes, onStart }: { classes: readonly ClassSummary[]; onStart: (wanted: Wanted) => void }) {
  const t = useRehearsalWords();
  const { language } = useLanguage();
  const classId = classes[0]?.id ?? '';
  const past = useApiQuery('live.past', { params: { classId } }, { enabled: classId !== '' });
  const mine = useApiQuery('rehearsals.mine', {});
  const [minutes, setMinutes] = useState(8);
  const [liveId, setLiveId] = useState('');
  const held = (past.data?.classes ?? []).filter((each) => each.state === 'closed').slice(0, 10);
  const day = (at: string) => new Date(at).toLocaleDateString(localeOf(language), { month: 'short', day: 'numeric' });
  const earlier = mine.data?.rehearsals ?? [];
  return (
    <main className="narrow">
      <p><Link to="/hours">← {t('to-path')}</Link></p>
      <CutCard>
        <h1>{t('title')}</h1>
        <p>{t('what')}</p>
        <Select label={t('length')} value={String(minutes)} onChange={(event) => setMinutes(Number(event.currentTarget.value))} data={lengths.map((n) => ({ value: String(n), label: t('minutes', { n }) }))} data-testid="rehearsal-length" />
        <Select label={t('source')} value={liveId} onChange={(event) => setLiveId(event.currentTarget.value)} data={[{ value: '', label: t('standard') }, ...held.map((each) => ({ value: each.id, label: t('recorded', { date: day(each.openedAt), number: each.lessonNumber }) }))]} data-testid="rehearsal-source" />
        <p><Button onClick={() => onStart({ minutes, past: held.find((each) => each.id === liveId) ?? null })} data-testid="rehearsal-begin">{t('start')}</Button></p>
      </CutCard>
      {earlier.length > 0 && <CutCard><h2>{t('before')}</h2><ul>{earlier.map(({ id, heldAt, debrief }) => <li key={id}>{day(heldAt)} · <Seconds word="lasted" ms={debrief.lastedMs} more={{ pupils: debrief.pupils }} /></li>)}</ul></CutCard>}
    </main>
  );
}
