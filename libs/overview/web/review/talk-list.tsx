import type { YearTalk } from '@kindling/contracts';
import { onChinasClock } from '@kindling/kernel';
import { Button, TextField } from '@kindling/ui';
import { talkTimes } from '../../domain/index.ts';
import { SlidesOfTalk } from './slides-of-talk.tsx';
import { useReviewWords } from './words.ts';

interface Sharing { readonly at: string | null; readonly talks: YearTalk[] }
const china = (at: string): string => onChinasClock(at).toISOString().slice(0, 16);

/** The session where clubs share what they learned: one talk after the other, each with its slides. */
export function TalkList({ params, reviewId, sharing, onChange }: { params: { branchId: string; year: number }; reviewId: string; sharing: Sharing; onChange: (sharing: { at: string | null; talks: YearTalk[] }) => void }) {
  const t = useReviewWords();
  const times = talkTimes(sharing);
  const set = (index: number, part: Partial<YearTalk>) => onChange({ ...sharing, talks: sharing.talks.map((talk, at) => (at === index ? { ...talk, ...part } : talk)) });
  return (
    <fieldset className="review-talks">
      <legend>{t('sharing')}</legend>
      <TextField type="datetime-local" label={t('sharing-at')} value={sharing.at ? china(sharing.at) : ''} onChange={(event) => onChange({ ...sharing, at: event.currentTarget.value ? `${event.currentTarget.value}:00+08:00` : null })} />
      {sharing.talks.map((talk, index) => (
        <div key={index} className="review-talk" data-testid="talk">
          <p className="review-talk-head"><b>{t('talk-at', { number: index + 1, time: times[index] ?? '—' })}</b><Button size="compact-sm" variant="quiet" aria-label={t('remove-talk', { number: index + 1 })} onClick={() => onChange({ ...sharing, talks: sharing.talks.filter((_, at) => at !== index) })}>{t('remove')}</Button></p>
          <TextField className="bench-field wide" label={t('talk')} value={talk.title} maxLength={80} onChange={(event) => set(index, { title: event.currentTarget.value })} data-testid="talk-title" />
          <TextField label={t('speaker')} value={talk.speaker} maxLength={40} onChange={(event) => set(index, { speaker: event.currentTarget.value })} />
          <TextField type="number" label={t('minutes')} min={1} max={240} value={talk.minutes} onChange={(event) => set(index, { minutes: Math.max(1, Number(event.currentTarget.value)) })} />
          <TextField className="bench-field wide" type="url" label={t('slides')} value={talk.slides ?? ''} maxLength={300} onChange={(event) => set(index, { slides: event.currentTarget.value === '' ? null : event.currentTarget.value })} />
          <SlidesOfTalk params={params} reviewId={reviewId} file={talk.file} onChange={(file) => set(index, { file })} />
        </div>
      ))}
      <Button size="compact-sm" variant="quiet" onClick={() => onChange({ ...sharing, talks: [...sharing.talks, { title: '', speaker: '', minutes: 15, slides: null, file: null }] })} data-testid="add-talk">{t('add-talk')}</Button>
    </fieldset>
  );
}
