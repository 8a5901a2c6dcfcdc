import type { Step } from '@kindling/contracts';
import { BothTexts } from '../draft/both-texts.tsx';
import { ItemList } from '../draft/item-list.tsx';
import { useAuthorWords } from '../words.ts';
import { freeId } from './quiz-editor.tsx';
import type { EditorProps } from './step-kinds.tsx';

type Line = Extract<Step, { kind: 'parsons' }>['lines'][number];
/** Lines in their right order; those that stay out say why. */
export function ParsonsEditor({ step, onChange }: EditorProps<Extract<Step, { kind: 'parsons' }>>) {
  const t = useAuthorWords();
  return (
    <>
      <BothTexts label={t('prompt')} lines={2} value={step.prompt} onChange={(prompt) => onChange({ ...step, prompt })} />
      <ItemList<Line> items={step.lines} name={t('lines')} add={t('add-line')} fresh={() => ({ id: freeId('l', step.lines), code: '', indent: 0, distractor: false })} onChange={(lines) => onChange({ ...step, lines: [...lines] })}>
        {(line, _, change) => (
          <>
            <p className="author-row">
              <input className="author-line" aria-label={t('line')} value={line.code} spellCheck={false} onChange={(event) => change({ ...line, code: event.target.value })} />
              <label>{t('indent')} <input type="number" min="0" max="4" value={line.indent} onChange={(event) => change({ ...line, indent: Math.min(4, Math.max(0, Math.round(Number(event.target.value)))) })} /></label>
              <label className="author-tick"><input type="checkbox" checked={line.distractor} onChange={(event) => change({ ...line, distractor: event.target.checked })} /> {t('stays-out')}</label>
            </p>
            {line.distractor && <BothTexts label={t('why-out')} value={line.why ?? { zh: '', en: '' }} onChange={(why) => change(why.zh === '' && why.en === '' ? { id: line.id, code: line.code, indent: line.indent, distractor: line.distractor } : { ...line, why })} />}
          </>
        )}
      </ItemList>
    </>
  );
}
