import type { ResponseOf } from '@kindling/contracts';
import { onChinasClock } from '@kindling/kernel';
import { api, ApiFailure, ErrorNote, localeOf, newId, savePdf, useApiQuery, useLanguage, useText } from '@kindling/platform-web';
import { Button, Empty, Loading, Select } from '@kindling/ui';
import { useState } from 'react';
import type { ReviewState } from '../../domain/index.ts';
import { Evidence } from './evidence.tsx';
import { NominationList } from './nomination-list.tsx';
import { PageForm } from './page-form.tsx';
import { useReviewWords, type ReviewWord } from './words.ts';
import '../overview.css';
import './review.css';

export type FoundReview = ResponseOf<'review.of-branch'>;
export type OpenReview = NonNullable<FoundReview['review']>;
/** The school year that was last; from June on the one that ends. */
export function yearToReview(now: Date): number {
  const china = onChinasClock(now);
  return china.getUTCFullYear() - (china.getUTCMonth() >= 5 ? 1 : 2);
}

/** `/org/review`: what clubs say, who is named, and the year for everybody. */
export default function ReviewPage({ branchId }: { branchId: string }) {
  const t = useReviewWords();
  const last = yearToReview(new Date());
  const [year, setYear] = useState(last);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const params = { branchId, year };
  const found = useApiQuery('review.of-branch', { params });
  const run = (done: Promise<unknown>) => { setFailure(null); void done.then(() => found.refetch(), (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); }); };
  const review = found.data?.review;
  return (
    <div className="overview" data-testid="year-review">
      <h1>{t('title')}</h1>
      <div className="overview-filter"><Select label={t('year')} value={String(year)} onChange={(event) => setYear(Number(event.currentTarget.value))} data={[last + 1, last, last - 1].map((each) => ({ value: String(each), label: t('school-year', { year: each, next: each + 1 }) }))} /></div>
      {found.error && !found.data && <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isLoading && <Loading />}
      {failure && <ErrorNote failure={failure} />}
      {found.data && !review && <><Empty title={t('not-open')} /><p><Button onClick={() => run(api('review.open', { params, body: { reviewId: newId() } }))} data-testid="open-review">{t('open')}</Button></p></>}
      {found.data && review && <>
        <Steps review={review} onStep={(to) => run(api('review.step', { params, body: { to } }))} />
        <Clubs clubs={found.data.clubs} />
        <NominationList params={params} found={found.data} review={review} onChanged={() => void found.refetch()} />
        {review.state === 'decided' && <Certificates params={params} />}
        <PageForm key={review.id} params={params} review={review} pictures={found.data.pictures} onChanged={() => void found.refetch()} />
      </>}
    </div>
  );
}

function Steps({ review, onStep }: { review: OpenReview; onStep: (to: ReviewState) => void }) {
  const t = useReviewWords();
  const steps: Readonly<Record<ReviewState, readonly (readonly [ReviewState, ReviewWord])[]>> = { collecting: [['judging', 'to-judging']], judging: [['decided', 'to-decided'], ['collecting', 'to-collecting']], decided: review.publishedAt ? [] : [['judging', 'back-to-judging']] };
  return (
    <section>
      <p><b className="review-state" data-testid="review-state" data-state={review.state}>{t(`state-${review.state}`)}</b></p>
      <p className="overview-note">{t('rule')}</p>
      <p className="events-actions">{steps[review.state].map(([to, word], at) => <Button key={to} variant={at === 0 && review.state !== 'decided' ? 'main' : 'quiet'} onClick={() => onStep(to)} data-testid={`review-to-${to}`}>{t(word)}</Button>)}</p>
    </section>
  );
}

function Clubs({ clubs }: { clubs: FoundReview['clubs'] }) {
  const t = useReviewWords();
  const text = useText();
  const { language } = useLanguage();
  return (
    <section aria-labelledby="clubs">
      <h2 id="clubs">{t('clubs')}</h2>
      {clubs.map((club) => (
        <article key={club.schoolId} className="review-club" data-testid="review-club">
          <h3>{text(club.name)}</h3>
          <Evidence numbers={club.numbers} all />
          {club.summary ? <dl>{(['did', 'hard', 'next'] as const).map((part) => club.summary?.[part] && <div key={part}><dt>{t(part)}</dt><dd>{club.summary[part]}</dd></div>)}</dl> : <p className="overview-note">{t('no-summary')}</p>}
          {club.writtenAt && <p className="overview-note">{t('written', { at: new Date(club.writtenAt).toLocaleDateString(localeOf(language)) })}</p>}
        </article>
      ))}
    </section>
  );
}

function Certificates({ params }: { params: { branchId: string; year: number } }) {
  const t = useReviewWords();
  const { language } = useLanguage();
  const [given, setGiven] = useState<number | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const give = () => void api('review.certificates', { params, body: { language, origin: window.location.origin } }).then((made) => { setGiven(made.given); savePdf(made); }, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return <section><p><Button variant="quiet" onClick={give} data-testid="year-certificates">{t('certificates')}</Button></p>{given !== null && <p role="status" data-testid="given-count">{t('given-count', { n: given })}</p>}{failure && <ErrorNote failure={failure} />}</section>;
}
