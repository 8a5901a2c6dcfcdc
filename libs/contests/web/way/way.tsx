import type { ContestWayStep } from '@kindling/contracts';
import { localeOf, useLanguage } from '@kindling/platform-web';
import type { ReactNode } from 'react';
import { useWayWords } from './words.ts';
import './way.css';

const say = (hundredths: number | null): string => (hundredths === null ? '–' : (hundredths / 100).toFixed(2));

/** Round by round, as far as it is published; `after` stands behind the line of a published round. */
export function Way({ way, after }: { way: readonly ContestWayStep[]; after?: (step: ContestWayStep) => ReactNode }) {
  const t = useWayWords();
  const { language } = useLanguage();
  return (
    <ol className="contest-way" data-testid="way">
      {way.map((step) => (
        <li key={step.roundId} data-testid="way-step" data-level={step.level} className={step.standing ? 'known' : ''}>
          <b>{t(step.level)}</b>
          {step.standing ? <>
            <span>{t('place', { place: step.standing.place, of: step.standing.of })}</span>
            <span>{t('total', { total: say(step.standing.total) })} <small>{t('parts', { human: say(step.standing.human), machine: say(step.standing.machine) })}</small></span>
            {step.standing.award && <span className="contest-award" data-testid="way-award">{t(step.standing.award)}</span>}
            {step.standing.publishedAt && <small>{t('published', { date: new Date(step.standing.publishedAt).toLocaleDateString(localeOf(language), { dateStyle: 'medium' }) })}</small>}
            {after?.(step)}
          </> : <span>{t('waits')}</span>}
        </li>
      ))}
    </ol>
  );
}

/** The same in one line, for tables and lists of teams. */
export function WayInShort({ way }: { way: readonly ContestWayStep[] }) {
  const t = useWayWords();
  return <span className="contest-way-short" data-testid="way-short">{way.map(({ roundId, level, standing }, at) => <span key={roundId}>{at > 0 && ' → '}{t(level)} {standing ? t('place', { place: standing.place, of: standing.of }) : t('waits')}{standing?.award && standing.award !== 'goes-on' && <b> {t(standing.award)}</b>}</span>)}</span>;
}
