import type { Diagram } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { inspectCircuit, resolveCircuit } from '@kindling/simulator';
import { useMemo } from 'react';
import { useWorkshopWords } from '../words.ts';
import './check-list.css';

/** What is wrong with the wires of a free project, as a check would say it. An exercise keeps this for its checks. */
export default function WiringNotes({ diagram }: { diagram: Diagram }) {
  const t = useWorkshopWords();
  const text = useText();
  const findings = useMemo(() => inspectCircuit(resolveCircuit(diagram)), [diagram]);
  if (findings.length === 0) return null;
  return (
    <div className="check-findings" role="status" data-testid="wiring-notes">
      <strong>{t('findings')}</strong>
      <ul>{findings.map((finding, index) => <li key={index} className={finding.severity}>{text(finding.message)}</li>)}</ul>
    </div>
  );
}
