import type { Criterion, MarkingSheet } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { useMarkingWords } from './marking-words.ts';

interface RubricPanelProps {
  criteria: readonly Criterion[]; marks: MarkingSheet['marks'];
  /** Absent for the pupil, who reads. */
  marking?: { readonly current: string | null; readonly onCurrent: (id: string) => void; readonly onMark: (criterion: string, level: number | null) => void };
}

/** A row for each criterion, four levels each; the row that the keys mark is framed. */
export function RubricPanel({ criteria, marks, marking }: RubricPanelProps) {
  const t = useMarkingWords();
  const text = useText();
  return (
    <section className="rubric" aria-label={t('rubric')} data-testid="rubric">
      <h2>{marking ? t('rubric') : t('your-marks')}</h2>
      {criteria.map(({ id, title, levels }) => {
        const level = marks.find((mark) => mark.criterion === id)?.level ?? null;
        const meaning = level === null ? t('unmarked') : text(levels[level - 1] ?? title);
        return (
          <div key={id} className={marking?.current === id ? 'rubric-row current' : 'rubric-row'} data-criterion={id} data-level={level ?? ''}>
            <p><strong>{text(title)}</strong> <span>{meaning}</span></p>
            {marking && (
              <div role="group" aria-label={text(title)} className="rubric-levels">
                {levels.map((word, at) => <button key={word.en} type="button" aria-pressed={level === at + 1} aria-label={t('level', { title: text(title), level: at + 1, meaning: text(word) })} title={text(word)}
                  onClick={() => { marking.onCurrent(id); marking.onMark(id, level === at + 1 ? null : at + 1); }}>{at + 1}</button>)}
              </div>
            )}
          </div>
        );
      })}
    </section>
  );
}
