import type { LessonDraft } from '@kindling/contracts';
import { BothTexts } from '../draft/both-texts.tsx';
import { ItemList } from '../draft/item-list.tsx';
import { freeId } from '../steps/quiz-editor.tsx';
import { useAuthorWords } from '../words.ts';

type Head = LessonDraft['lesson'];
const blank = { zh: '', en: '' };
/** What the lesson is about, and the sheet that helps to prepare it. */
export function HeadEditor({ lesson, onChange }: { lesson: Head; onChange: (next: Head) => void }) {
  const t = useAuthorWords();
  const { prep } = lesson;
  const prepared = (change: Partial<Head['prep']>): void => onChange({ ...lesson, prep: { ...prep, ...change } });
  return (
    <div className="author-step" data-testid="head-editor">
      <BothTexts label={t('lesson-title')} value={lesson.title} onChange={(title) => onChange({ ...lesson, title })} name="lesson-title" />
      <BothTexts label={t('lesson-goal')} lines={2} value={lesson.goal} onChange={(goal) => onChange({ ...lesson, goal })} name="lesson-goal" />
      <p className="author-row"><label>{t('minutes')} <input type="number" min="1" max="600" value={lesson.minutes} onChange={(event) => onChange({ ...lesson, minutes: Math.max(1, event.target.valueAsNumber || 1) })} /></label></p>
      <h3>{t('concepts')}</h3>
      <ItemList items={lesson.concepts} name={t('concepts')} add={t('add-concept')} most={30} fresh={() => ({ id: freeId('idea-', lesson.concepts), name: blank })} onChange={(concepts) => onChange({ ...lesson, concepts: [...concepts] })}>
        {(concept, _, change) => <BothTexts label={t('concept')} value={concept.name} onChange={(name) => change({ ...concept, name })} />}
      </ItemList>
      <h3>{t('prep')}</h3>
      <BothTexts label={t('prep-goal')} lines={2} value={prep.goal} onChange={(goal) => prepared({ goal })} name="prep-goal" />
      <BothTexts label={t('prep-timing')} lines={2} value={prep.timing} onChange={(timing) => prepared({ timing })} name="prep-timing" />
      {prep.likelyErrors.map((error, at) => <BothTexts key={at} label={`${t('prep-error')} ${at + 1}`} value={error} onChange={(next) => prepared({ likelyErrors: prep.likelyErrors.map((each, index) => (index === at ? next : each)) })} name={`prep-error-${at}`} />)}
      <BothTexts label={t('prep-ask')} lines={2} value={prep.askThis} onChange={(askThis) => prepared({ askThis })} name="prep-ask" />
      <BothTexts label={t('prep-script')} lines={3} value={prep.script} onChange={(script) => prepared({ script })} name="prep-script" />
    </div>
  );
}
