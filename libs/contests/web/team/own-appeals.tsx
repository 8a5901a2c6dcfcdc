import type { OwnAppeal } from '@kindling/contracts';
import { localeOf, useLanguage } from '@kindling/platform-web';
import { CutCard } from '@kindling/ui';
import { useTeamWords } from './words.ts';

/** What the team objected to, and what the organiser said to it. */
export function OwnAppeals({ appeals }: { appeals: readonly OwnAppeal[] }) {
  const t = useTeamWords();
  const { language } = useLanguage();
  const day = (at: string): string => new Date(at).toLocaleDateString(localeOf(language), { dateStyle: 'medium' });
  if (appeals.length === 0) return null;
  return (
    <section>
      <h2>{t('appeals')}</h2>
      {appeals.map((appeal) => (
        <CutCard key={appeal.id} testId="own-appeal">
          <p><b>{t(appeal.level)}</b> · {day(appeal.at)}</p>
          <p>{appeal.text}</p>
          <p role="status" data-testid="own-appeal-state" data-state={appeal.state}><b>{t(`appeal-${appeal.state}`)}</b>{appeal.answeredAt && <> · {day(appeal.answeredAt)}</>}</p>
          {appeal.answer !== '' && <p>{t('appeal-answer', { answer: appeal.answer })}</p>}
        </CutCard>
      ))}
    </section>
  );
}
