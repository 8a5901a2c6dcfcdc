import type { Comment, HandIn } from '@kindling/contracts';
import { CodeView, pythonTokens } from '@kindling/editor';
import { useApiQuery } from '@kindling/platform-web';
import { Button, Icon } from '@kindling/ui';
import { useState } from 'react';
import { CheckList } from '../checks/check-list.tsx';
import { useWorkshopWords } from '../words.ts';
import { RunPanel } from './run-panel.tsx';
import { usePythonRun } from './use-python-run.ts';

export interface PythonReplayProps { handIn: Pick<HandIn, 'classId' | 'exerciseId' | 'report'>; code: string; comments: readonly Comment[]; chosenLine: number | null; onChooseLine: (line: number) => void }

/** A Python hand-in as it was handed in: read only, runs with any input, shows the stored report. */
export default function PythonReplay({ handIn, code, comments, chosenLine, onChooseLine }: PythonReplayProps) {
  const t = useWorkshopWords();
  const exercise = useApiQuery('exercises.exercise', { params: { exerciseId: handIn.exerciseId } });
  const { ran, start } = usePythonRun({ classId: handIn.classId, exerciseId: handIn.exerciseId });
  const [typed, setTyped] = useState<string | null>(null);
  const given = exercise.data?.kind === 'python' ? exercise.data : null;
  const stdin = typed ?? given?.sampleInput ?? '';
  const errorLine = ran.state === 'ended' && ran.run.status !== 'ran' && ran.run.diagnostic.line > 0 ? ran.run.diagnostic.line : null;
  const line = chosenLine ?? errorLine;
  const pinnedLines = comments.flatMap((comment) => (comment.anchor.on === 'line' ? [comment.anchor.line] : []));
  return (
    <div className="work-replay">
      <p className="bench-bar"><Button onClick={() => void start(code, stdin)} disabled={ran.state === 'running'} data-testid="run"><Icon name="play" /> {t('run')}</Button></p>
      <div className="replay-columns">
        <div className="replay-program"><CodeView code={code} tokens={pythonTokens} pinnedLines={pinnedLines} onSelectLine={onChooseLine} {...(line ? { highlightLine: line } : {})} /></div>
        <div className="replay-board"><RunPanel stdin={stdin} onStdin={setTyped} ran={ran} code={code} files={given?.files ?? []} /></div>
      </div>
      {handIn.report && <CheckList titles={handIn.report.checks.map(({ id, title }) => ({ id, title }))} report={handIn.report} work={null} onTryInput={(stdin) => { setTyped(stdin); void start(code, stdin); }} />}
    </div>
  );
}
