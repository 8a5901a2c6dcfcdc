import type { NominationKind, YearNomination } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { Button, Empty } from '@kindling/ui';
import { useState } from 'react';
import { sheetTotal } from '../../domain/index.ts';
import { Evidence } from './evidence.tsx';
import { NominateDialog } from './nominate-dialog.tsx';
import type { FoundReview, OpenReview } from './review-page.tsx';
import { ScoreDialog } from './score-dialog.tsx';
import { useReviewWords } from './words.ts';

const kinds: readonly NominationKind[] = ['club', 'branch', 'tutor', 'pupil'];
const inPoints = (hundredths: number): string => (hundredths / 100).toFixed(hundredths % 100 === 0 ? 0 : 2);
interface Props { readonly params: { branchId: string; year: number }; readonly found: FoundReview; readonly review: OpenReview; readonly onChanged: () => void }

/** Each nomination with its evidence, what one gave oneself, and, once decided, how it came out. */
export function NominationList({ params, found, review, onChanged }: Props) {
  const t = useReviewWords();
  const [adding, setAdding] = useState(false);
  const [scoring, setScoring] = useState<YearNomination | null>(null);
  return (
    <section aria-labelledby="nominations">
      <h2 id="nominations">{t('nominations')}</h2>
      {review.state === 'collecting' && <p><Button variant="quiet" onClick={() => setAdding(true)} data-testid="nominate">{t('nominate')}</Button></p>}
      {found.nominations.length === 0 && <Empty title={t('nobody-yet')} />}
      {kinds.map((kind) => {
        const own = found.nominations.filter((each) => each.kind === kind).sort((a, b) => (a.result.place ?? 99) - (b.result.place ?? 99) || a.number - b.number);
        return own.length > 0 && <div key={kind}><h3>{t(`kind-${kind}`)}</h3><ul className="review-nominations">{own.map((each) => <Nomination key={each.id} nomination={each} review={review} onScore={() => setScoring(each)} />)}</ul></div>;
      })}
      {adding && <NominateDialog params={params} found={found} onClose={() => setAdding(false)} onDone={() => { setAdding(false); onChanged(); }} />}
      {scoring && <ScoreDialog params={params} nomination={scoring} criteria={review.criteria[scoring.kind]} onClose={() => setScoring(null)} onDone={() => { setScoring(null); onChanged(); }} />}
    </section>
  );
}

function Nomination({ nomination, review, onScore }: { nomination: YearNomination; review: OpenReview; onScore: () => void }) {
  const t = useReviewWords();
  const text = useText();
  const { mine, result, barred } = nomination;
  return (
    <li data-testid="nomination" data-kind={nomination.kind} data-wins={result.wins}>
      <p><b>{t('number', { n: nomination.number })} · {nomination.name ? text(nomination.name) : `${t('a-pupil')} · ${text(nomination.place)}`}</b>{result.wins && <span className="review-wins"> ★ {t('wins')}</span>}</p>
      <p>{nomination.reason}</p>
      <Evidence numbers={nomination.evidence} />
      <p className="overview-note">{[t('sheets', { n: result.sheets }), result.average !== null && t('average', { n: inPoints(result.average) }), result.place !== null && t('place', { n: result.place }), mine && !mine.conflict && t('given', { total: inPoints(sheetTotal(review.criteria[nomination.kind], mine.points)) }), mine?.conflict && t('conflict-said'), barred && t('barred')].filter(Boolean).join(' · ')}</p>
      {review.state === 'judging' && !barred && <Button size="compact-sm" variant="quiet" onClick={onScore} data-testid="score">{t('score')}</Button>}
    </li>
  );
}
