import type { Step } from '@kindling/contracts';
import { Component, type ReactNode } from 'react';
import { BothTexts } from '../draft/both-texts.tsx';
import { useAuthorWords } from '../words.ts';
import { AnyFields } from './any-fields.tsx';
import { stepKinds, type EditorProps } from './step-kinds.tsx';

/** Title and time of any step, then what belongs to its kind. */
export function StepEditor(props: EditorProps<Step>) {
  const { step, onChange } = props;
  const t = useAuthorWords();
  const Editor = stepKinds[step.kind]?.Editor;
  return (
    <div className="author-step" data-testid="step-editor" data-kind={step.kind}>
      <BothTexts label={t('step-title')} value={step.title} onChange={(title) => onChange({ ...step, title })} name="step-title" />
      <p className="author-row"><label>{t('minutes')} <input type="number" min="1" max="60" value={step.minutes} onChange={(event) => onChange({ ...step, minutes: Math.min(60, Math.max(1, Math.round(Number(event.target.value)))) })} /></label></p>
      <Careful of={step} fallback={<AnyStepEditor {...props} />}>{Editor ? <Editor {...props} /> : <AnyStepEditor {...props} />}</Careful>
    </div>
  );
}

/** For a kind that is newer than its editor, and for a step that is not whole: what there is, field by field. */
function AnyStepEditor({ step, onChange }: EditorProps<Step>) {
  const t = useAuthorWords();
  return <><p className="author-note">{t('no-editor', { kind: step.kind })}</p><AnyFields value={step} hidden={['id', 'kind', 'title', 'minutes', 'phase']} onChange={(next) => onChange(next as Step)} /></>;
}

interface CarefulProps { children: ReactNode; fallback: ReactNode; of: unknown }
/** A draft may hold a step that an editor does not expect; the page must not break over it. Tried again when the step changes. */
export class Careful extends Component<CarefulProps, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError(): { broken: boolean } { return { broken: true }; }
  override componentDidUpdate(before: CarefulProps): void { if (this.state.broken && before.of !== this.props.of) this.setState({ broken: false }); }
  override render(): ReactNode { return this.state.broken ? this.props.fallback : this.props.children; }
}
