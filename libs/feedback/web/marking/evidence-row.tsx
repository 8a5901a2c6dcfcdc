import type { BenchEvidence, EvidenceReason, HandIn } from '@kindling/contracts';
import { useEvidenceWords } from './evidence-words.ts';

const ofSimulation: readonly EvidenceReason[] = ['checks-passed', 'checks-failed', 'not-checked'];
const signs: Readonly<Record<BenchEvidence['is'], string>> = { both: '✓✓', 'simulation-only': '✓✗', 'bench-only': '✗✓', neither: '✗✗', contradicts: '✓?', 'not-tried': '–' };

/** The state in a word and a sign: never by colour alone. */
export function EvidenceMark({ evidence }: { evidence: BenchEvidence }) {
  const t = useEvidenceWords();
  return <span className={`evidence-mark ${evidence.is}`} data-testid="evidence-mark" data-state={evidence.is}><b aria-hidden="true">{signs[evidence.is]}</b> {t(evidence.is)}</span>;
}

/** Simulation, real board and photographs of one hand-in, and what each says. */
export function EvidenceRow({ handIn }: { handIn: HandIn }) {
  const t = useEvidenceWords();
  const { evidence } = handIn;
  if (!evidence) return null;
  const bench = evidence.because.filter((reason) => !ofSimulation.includes(reason));
  return (
    <section className="evidence-row" aria-label={t('evidence')} data-testid="evidence">
      <p><EvidenceMark evidence={evidence} /></p>
      <dl>
        <div><dt>{t('simulation')}</dt><dd>{evidence.because.filter((reason) => ofSimulation.includes(reason)).map((reason) => t(reason)).join('，')}</dd></div>
        <div><dt>{t('bench')}</dt><dd>{bench.length === 0 ? t('no-word') : bench.map((reason) => t(reason)).join(' · ')}</dd></div>
        <div><dd>{t('photos', { count: handIn.photos })}</dd></div>
      </dl>
    </section>
  );
}
