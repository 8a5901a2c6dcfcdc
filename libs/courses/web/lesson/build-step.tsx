import type { OpenStep } from '@kindling/contracts';
import { ErrorNote, useApiQuery, useLanguage, useText, WiringSheetButton } from '@kindling/platform-web';
import { Button, Loading, Markdown } from '@kindling/ui';
import { colourWord, endWord, wireLetter } from '@kindling/wiring';
import { useState } from 'react';
import { useCourseWords } from '../words.ts';
import { pictureAddress } from './picture-address.ts';
import { useTrial } from './trial.ts';

interface BuildProps { step: Extract<OpenStep, { kind: 'build' }>; lessonId: string; version: string; done: boolean; onDone: () => void }

/** At the bench: parts, the wiring as a table (a print has no colours), and tests that the pupils tick themselves. */
export function BuildStep({ step, lessonId, version, done, onDone }: BuildProps) {
  const t = useCourseWords();
  const text = useText();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => new Set(done ? step.selfTests.map((_, index) => index) : []));
  const toggle = (index: number) => setTicked((before) => { const next = new Set(before); if (!next.delete(index)) next.add(index); return next; });
  return (
    <div className="build">
      <Markdown text={text(step.body)} />
      {step.picture && <img src={pictureAddress(lessonId, step.picture.file, version)} alt={text(step.picture.alt)} width="480" height="300" />}
      <h3>{t('parts')}</h3>
      <ul>{step.parts.map((part, index) => <li key={index}>{part.count} × {text(part.name)}</li>)}</ul>
      <h3>{t('wiring')}</h3>
      <WiringTable exerciseId={step.exercise} title={text(step.title)} />
      <h3>{t('self-tests')}</h3>
      {step.selfTests.map((test, index) => (
        <label key={index} className="choice"><input type="checkbox" checked={ticked.has(index)} onChange={() => toggle(index)} /> <span>{text(test)}</span></label>
      ))}
      <p><Button disabled={ticked.size < step.selfTests.length || done} onClick={onDone}>{done ? `✓ ${t('done')}` : t('built')}</Button></p>
    </div>
  );
}

function WiringTable({ exerciseId, title }: { exerciseId: string; title: string }) {
  const { language } = useLanguage();
  const t = useCourseWords();
  const trial = useTrial();
  const wiring = useApiQuery('exercises.wiring', { params: { exerciseId } }, { enabled: trial === null });
  const drawn = trial ? trial.wiring(exerciseId) : wiring.data;
  if (wiring.error) return <ErrorNote failure={wiring.error} onRetry={() => void wiring.refetch()} />;
  if (!drawn) return trial ? null : <Loading />;
  return (
    <>
    <WiringSheetButton title={title} diagram={drawn.diagram} />
    <table className="wiring-table">
      <thead><tr><th scope="col">{t('letter')}</th><th scope="col">{t('from')}</th><th scope="col">{t('to')}</th><th scope="col">{t('colour')}</th></tr></thead>
      <tbody>{drawn.diagram.connections.map(([from, to, painted], index) => <tr key={`${from}${to}`}><th scope="row">{wireLetter(index)}</th><td>{endWord(language, drawn.diagram, from)}</td><td>{endWord(language, drawn.diagram, to)}</td><td>{colourWord(language, painted)}</td></tr>)}</tbody>
    </table>
    </>
  );
}
