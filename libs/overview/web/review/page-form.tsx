import type { NominationKind, YearTalk } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, localeOf, useLanguage, useText } from '@kindling/platform-web';
import { Button, TextArea, TextField } from '@kindling/ui';
import { useState } from 'react';
import type { FoundReview, OpenReview } from './review-page.tsx';
import { TalkList } from './talk-list.tsx';
import { useReviewWords } from './words.ts';

interface Props { readonly params: { branchId: string; year: number }; readonly review: OpenReview; readonly pictures: FoundReview['pictures']; readonly onChanged: () => void }
const kinds: readonly NominationKind[] = ['club', 'branch', 'tutor', 'pupil'];

/** What the public page says beside the numbers, the sharing session, and, before scoring, the weights. */
export function PageForm({ params, review, pictures, onChanged }: Props) {
  const t = useReviewWords();
  const text = useText();
  const [draft, change] = useState({ foreword: review.foreword, pictures: review.pictures, sharing: review.sharing, criteria: review.criteria, seats: review.seats });
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const set = (part: Partial<typeof draft>) => { setSaved(false); change((before) => ({ ...before, ...part })); };
  const save = () => void api('review.set', { params, body: { ...draft, sharing: { ...draft.sharing, talks: draft.sharing.talks.filter(({ title }) => title.trim() !== '') } } }).then(() => { setFailure(null); setSaved(true); onChanged(); }, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  const chosen = (photoId: string) => draft.pictures.some((each) => each.photoId === photoId);
  const pick = (picture: { eventId: string; photoId: string }) => set({ pictures: chosen(picture.photoId) ? draft.pictures.filter((each) => each.photoId !== picture.photoId) : [...draft.pictures, { eventId: picture.eventId, photoId: picture.photoId }].slice(-6) });
  const weigh = (kind: NominationKind, id: string, weight: number) => set({ criteria: { ...draft.criteria, [kind]: draft.criteria[kind].map((each) => (each.id === id ? { ...each, weight } : each)) } });
  return (
    <section aria-labelledby="year-page">
      <h2 id="year-page">{t('page')}</h2>
      <Publishing params={params} review={review} onChanged={onChanged} />
      <TextArea label={t('foreword-zh')} rows={3} maxLength={600} value={draft.foreword.zh} onChange={(event) => set({ foreword: { ...draft.foreword, zh: event.currentTarget.value } })} data-testid="foreword" />
      <TextArea label={t('foreword-en')} rows={2} maxLength={600} value={draft.foreword.en} onChange={(event) => set({ foreword: { ...draft.foreword, en: event.currentTarget.value } })} />
      <h3>{t('pictures')}</h3>
      {pictures.length === 0 && <p>{t('no-pictures')}</p>}
      <ul className="review-pictures">{pictures.map((each) => <li key={each.photoId}><label><img src={`/api/public/events/${each.eventId}/photos/${each.photoId}/small`} alt={text(each.caption)} width={each.width} height={each.height} loading="lazy" /><span><input type="checkbox" checked={chosen(each.photoId)} onChange={() => pick(each)} data-testid="pick-picture" /> {text(each.caption)}</span></label></li>)}</ul>
      <TalkList params={params} reviewId={review.id} sharing={draft.sharing} onChange={(sharing: { at: string | null; talks: YearTalk[] }) => set({ sharing })} />
      <details><summary>{t('criteria')}</summary>
        {kinds.map((kind) => (
          <fieldset key={kind} className="review-weights" disabled={review.state !== 'collecting'}>
            <legend>{t(`kind-${kind}`)}</legend>
            <TextField type="number" label={t('seats')} min={0} max={20} value={draft.seats[kind]} onChange={(event) => set({ seats: { ...draft.seats, [kind]: Number(event.currentTarget.value) } })} />
            {draft.criteria[kind].map((each) => <TextField key={each.id} type="number" label={`${text(each.title)} %`} min={0} max={100} value={each.weight} onChange={(event) => weigh(kind, each.id, Number(event.currentTarget.value))} />)}
          </fieldset>
        ))}
      </details>
      <p><Button onClick={save} data-testid="save-page">{t('save')}</Button> {saved && <span role="status">{t('saved')}</span>}</p>
      {failure && <ErrorNote failure={failure} />}
    </section>
  );
}

function Publishing({ params, review, onChanged }: Omit<Props, 'pictures'>) {
  const t = useReviewWords();
  const { language } = useLanguage();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const publish = (published: boolean) => void api('review.publish', { params, body: { published } }).then(onChanged, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <>
      <p className="overview-note">{t('publish-note')}</p>
      <p className="events-actions">
        {review.publishedAt
          ? <><span>{t('published', { at: new Date(review.publishedAt).toLocaleDateString(localeOf(language)) })}</span> <a href={`/year/${review.id}`} data-testid="see-year">{t('see-page')}</a> <Button variant="quiet" onClick={() => publish(false)} data-testid="take-year-back">{t('take-back')}</Button></>
          : <Button disabled={review.state !== 'decided'} onClick={() => publish(true)} data-testid="publish-year">{t('publish')}</Button>}
      </p>
      {failure && <ErrorNote failure={failure} />}
    </>
  );
}
