import type { Printed } from '@kindling/contracts';
import { Button, Icon } from '@kindling/ui';
import { usePythonWords } from './words.ts';
import './python.css';

/** What a failed check wanted and what the program printed, side by side, with its input one click away. */
export default function ExpectedAndSeen({ printed, onTryInput }: { printed: Printed; onTryInput?: ((stdin: string) => void) | undefined }) {
  const t = usePythonWords();
  const { stdin, expected, seen, line } = printed;
  return (
    <div className="python-compare" data-testid="expected-and-seen">
      {stdin !== '' && <Lines title={t('typed')} text={stdin} marked={null} />}
      {expected !== null && <Lines title={t('expected')} text={expected} marked={line} />}
      <Lines title={t('seen')} text={seen} marked={line} />
      {onTryInput && <Button variant="quiet" onClick={() => onTryInput(stdin)} data-testid="try-input"><Icon name="play" /> {stdin === '' ? t('run-again') : t('try-input')}</Button>}
    </div>
  );
}

function Lines({ title, text, marked }: { title: string; text: string; marked: number | null }) {
  const t = usePythonWords();
  const lines = text.replace(/\n$/, '').split('\n');
  const shown = marked !== null && marked > lines.length ? [...lines, ''] : lines;
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <pre tabIndex={0} translate="no" aria-label={title}>
        {shown.map((line, at) => (at + 1 === marked ? <mark key={at} title={t('differs')}>{line === '' ? t('no-line') : line}{'\n'}</mark> : <span key={at}>{line}{'\n'}</span>))}
      </pre>
    </figure>
  );
}
