import type { DraftFinding, LessonDraft } from '@kindling/contracts';
import { useLanguage, useText } from '@kindling/platform-web';
import { useAuthorWords } from '../words.ts';
import { findingPlace } from './finding-place.ts';

interface FindingsProps { findings: readonly DraftFinding[]; draft: LessonDraft; onShow: (stepId: string | null) => void }

/** What is to be mended, in words, each a way to its place. */
export function Findings({ findings, draft, onShow }: FindingsProps) {
  const t = useAuthorWords();
  const text = useText();
  const { language } = useLanguage();
  if (findings.length === 0) return <p role="status" data-testid="lint-clean">✓ {t('lint-clean')}</p>;
  const placeOf = ({ stepId, exerciseId }: DraftFinding): { id: string | null; name: string } => {
    const step = draft.lesson.steps.find((each) => each.id === stepId || (exerciseId !== null && 'exercise' in each && each.exercise === exerciseId));
    const exercise = draft.exercises.find(({ id }) => id === exerciseId);
    return { id: step?.id ?? null, name: [step ? text(step.title) : t('about-lesson'), exercise ? text(exercise.title) : ''].filter((word) => word !== '').join(' · ') };
  };
  const said = ({ code, params }: DraftFinding): string => t(`lint-${code}`, {
    ...params, language: params['language'] === 'zh' ? t('zh') : params['language'] === 'en' ? t('en') : '', check: String(params[language] ?? ''), detail: String(params[language === 'zh' ? 'detailZh' : 'detailEn'] ?? ''),
  });
  const sorted = [...findings].sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1));
  return (
    <ul className="author-findings" data-testid="findings">
      {sorted.slice(0, 200).map((finding, at) => {
        const place = placeOf(finding);
        const inside = finding.at === 'checks' ? '' : findingPlace(finding.at, t);
        return (
          <li key={at} className={finding.severity} data-code={finding.code}>
            <button type="button" onClick={() => onShow(place.id)}><strong>{finding.severity === 'error' ? `⚠ ${t('must')}` : `○ ${t('advice')}`}</strong> {place.name}{inside !== '' && <small> {inside}</small>}<span>{said(finding)}</span></button>
          </li>
        );
      })}
    </ul>
  );
}
