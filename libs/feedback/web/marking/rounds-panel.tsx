import type { HandIn, MarkingSheet, Work } from '@kindling/contracts';
import { Link } from '@kindling/platform-web';
import { Loading } from '@kindling/ui';
import { Suspense, type ComponentType } from 'react';
import { useFeedbackWords } from '../words.ts';
import { useMarkingWords } from './marking-words.ts';

export type ChangesView = ComponentType<{ before: Work; after: Work }>;

/** What was handed in before, and what is different now. */
export function RoundsPanel({ handIn, sheet, Changes, base }: { handIn: HandIn; sheet: MarkingSheet; Changes: ChangesView; base: string }) {
  const [t, f] = [useMarkingWords(), useFeedbackWords()];
  return (
    <section className="rounds" aria-label={t('rounds')} data-testid="rounds">
      <h2>{t('rounds')}</h2>
      {sheet.rounds.length < 2 && <p className="aside-note">{t('first-round')}</p>}
      {sheet.rounds.length > 1 && (
        <ul>{sheet.rounds.map((each) => <li key={each.handInId}>{each.handInId === handIn.id ? <strong>{t('round-row', { round: each.round, state: f(each.state), verdict: f(each.verdict) })}</strong> : <Link to={`${base}/${each.handInId}`}>{t('round-row', { round: each.round, state: f(each.state), verdict: f(each.verdict) })}</Link>}</li>)}</ul>
      )}
      {sheet.previous && (
        <details className="round-changes" open data-testid="round-changes">
          <summary>{t('changes', { round: sheet.previous.round })}</summary>
          <Suspense fallback={<Loading />}><Changes before={sheet.previous.work} after={handIn.work} /></Suspense>
        </details>
      )}
    </section>
  );
}
