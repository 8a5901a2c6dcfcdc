import type { Step } from '@kindling/contracts';
import { BothTexts } from '../draft/both-texts.tsx';
import { QuestionEditor } from '../questions/question-editor.tsx';
import { useAuthorWords } from '../words.ts';
import { CodeField } from './code-field.tsx';
import type { EditorProps } from './step-kinds.tsx';

/** A program, a question about it, and what really happens. */
export function PredictEditor({ step, onChange }: EditorProps<Extract<Step, { kind: 'predict' }>>) {
  const t = useAuthorWords();
  return (
    <>
      <CodeField label={t('program')} value={step.code} onChange={(code) => onChange({ ...step, code })} />
      <QuestionEditor item={step.item} onChange={(item) => onChange({ ...step, item })} />
      <BothTexts label={t('reveal')} lines={3} value={step.reveal} onChange={(reveal) => onChange({ ...step, reveal })} />
    </>
  );
}
