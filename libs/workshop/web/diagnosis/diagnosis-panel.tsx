import { partWord, wireLetter } from '@kindling/wiring';
import type { Diagnosis, Diagram, FaultCause, Text } from '@kindling/contracts';
import { useLanguage, useText } from '@kindling/platform-web';
import { Banner } from '@kindling/ui';
import { useState } from 'react';
import { useDiagnosisWords } from './words.ts';
import './diagnosis-panel.css';

const causes: readonly FaultCause[] = ['reversed', 'loose-wire', 'wrong-pin', 'wrong-value', 'dead-part', 'stuck', 'short-circuit', 'wrong-command'];

interface DiagnosisPanelProps { symptom: Text; starter: Diagram; diagnosis: Diagnosis | null; onChange: (diagnosis: Diagnosis) => void }

/** What the pupil notices, and two questions: where is it, and what is it? Places come from the circuit as it was handed over. */
export default function DiagnosisPanel({ symptom, starter, diagnosis, onChange }: DiagnosisPanelProps) {
  const t = useDiagnosisWords();
  const text = useText();
  const { language } = useLanguage();
  const [target, setTarget] = useState(diagnosis?.target ?? '');
  const [cause, setCause] = useState<string>(diagnosis?.cause ?? '');
  const say = (where: string, what: string): void => {
    setTarget(where);
    setCause(what);
    const named = causes.find((each) => each === what);
    if (where && named) onChange({ target: where, cause: named });
  };
  return (
    <section className="diagnosis" aria-label={t('title')}>
      <Banner tone="info" title={t('symptom')}><p>{text(symptom)}</p></Banner>
      <p>{t('how')}</p>
      <label>{t('where')}
        <select value={target} onChange={(event) => say(event.target.value, cause)} data-testid="fault-where">
          <option value="">{t('choose')}</option>
          <optgroup label={t('parts')}>{starter.parts.map((part) => <option key={part.id} value={part.id}>{partWord(language, part.type)} {part.id}</option>)}</optgroup>
          <optgroup label={t('wires')}>{starter.connections.map(([from, to], index) => <option key={`${from}~${to}`} value={`${from}~${to}`}>{wireLetter(index)}: {from} – {to}</option>)}</optgroup>
          <option value="program">{t('program')}</option>
        </select>
      </label>
      <label>{t('what')}
        <select value={cause} onChange={(event) => say(target, event.target.value)} data-testid="fault-what">
          <option value="">{t('choose')}</option>
          {causes.map((each) => <option key={each} value={each}>{t(each)}</option>)}
        </select>
      </label>
    </section>
  );
}
