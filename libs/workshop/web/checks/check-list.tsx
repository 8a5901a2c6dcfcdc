import type { CheckReport, CheckResult, ResponseOf, Text } from '@kindling/contracts';
import { LogicTimeline } from '@kindling/board-view';
import { useLanguage, useText } from '@kindling/platform-web';
import { Button, Icon, lazyPart } from '@kindling/ui';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { CheckedWork } from '../playback/playback-dialog.tsx';
import { useWorkshopWords } from '../words.ts';
import './check-list.css';

const ExpectedAndSeen = lazyPart(() => import('../python/expected-and-seen.tsx'));
const PlaybackDialog = lazyPart(() => import('../playback/playback-dialog.tsx'));
type CheckTitle = ResponseOf<'exercises.exercise'>['checks'][number];

interface CheckListProps { titles: readonly CheckTitle[]; report: CheckReport | null; work: CheckedWork | null; /** Runs a Python program again with a failed check's input. */ onTryInput?: (stdin: string) => void }

/** One line for each check; a failed one opens with the task's own sentence, the moment, and expected against seen. */
export function CheckList({ titles, report, work, onTryInput }: CheckListProps) {
  const t = useWorkshopWords();
  const summary = useSeenWhenNew(report);
  const open = report?.checks.find((check) => check.verdict === 'failed')?.id;
  const missing = report ? report.checks.filter((check) => check.verdict !== 'passed').length : 0;
  return (
    <div className="check-list" aria-live="polite">
      {report && <p ref={summary} className={`check-summary ${report.verdict}`}>{report.verdict === 'passed' ? t('all-passed') : t('some-failed', { count: missing })}</p>}
      {report && report.findings.length > 0 && <Findings report={report} />}
      <ol>
        {titles.map((title) => {
          const result = report?.checks.find((check) => check.id === title.id) ?? null;
          return <CheckLine key={title.id} title={title.title} result={result} open={title.id === open} work={work} onTryInput={onTryInput} />;
        })}
      </ol>
    </div>
  );
}

/** A report that comes while the list is there is brought into view; one that was there from the start is not. */
function useSeenWhenNew(report: CheckReport | null) {
  const place = useRef<HTMLParagraphElement>(null);
  const last = useRef(report);
  useEffect(() => {
    if (report && report !== last.current) place.current?.scrollIntoView({ block: 'nearest' });
    last.current = report;
  }, [report]);
  return place;
}

function Findings({ report }: { report: CheckReport }) {
  const t = useWorkshopWords();
  const text = useText();
  return (
    <div className="check-findings">
      <strong>{t('findings')}</strong>
      <ul>{report.findings.map((finding, index) => <li key={index} className={finding.severity}>{text(finding.message)}</li>)}</ul>
    </div>
  );
}

interface Shown { open: boolean; work: CheckedWork | null; onTryInput: ((stdin: string) => void) | undefined }
function CheckLine({ title, result, ...shown }: Shown & { title: Text; result: CheckResult | null }) {
  const t = useWorkshopWords();
  const text = useText();
  const verdict = result?.verdict ?? 'not-checked';
  const word = verdict === 'not-checked' ? t('not-checked') : t(verdict);
  const icon = verdict === 'passed' ? 'check' : verdict === 'failed' ? 'triangle' : 'dot';
  return (
    <li className={`check-line ${verdict}`}>
      <span className="check-title"><Icon name={icon} /> {text(title)} <span className="check-word">{word}</span></span>
      {result?.verdict === 'not-run' && <p>{t(`because-${result.because}`)}</p>}
      {result?.verdict === 'failed' && <Failure result={result} {...shown} />}
    </li>
  );
}

function Failure({ result, open, work, onTryInput }: Shown & { result: Extract<CheckResult, { verdict: 'failed' }> }) {
  const t = useWorkshopWords();
  const text = useText();
  const { language } = useLanguage();
  const [playing, setPlaying] = useState(false);
  return (
    <details open={open} className="check-failure">
      <summary>{text(result.message)}</summary>
      <p>{text(result.detail)}</p>
      {result.printed && <Suspense><ExpectedAndSeen printed={result.printed} onTryInput={onTryInput} /></Suspense>}
      {result.atMs !== null && <p className="check-moment">{t('moment', { seconds: (result.atMs / 1000).toFixed(2) })}</p>}
      {result.evidence && result.evidence.seen.length > 0 && (
        <LogicTimeline traces={result.evidence.seen} expected={result.evidence.expected} fromMs={result.evidence.fromMs} toMs={result.evidence.toMs} atMs={result.atMs} marks={result.evidence.stimuli} language={language} />
      )}
      {work && result.evidence?.playback && <Button variant="quiet" onClick={() => setPlaying(true)} data-testid="play-back"><Icon name="play" /> {t('play-back')}</Button>}
      {work && playing && <Suspense><PlaybackDialog check={result} work={work} onClose={() => setPlaying(false)} /></Suspense>}
    </details>
  );
}
