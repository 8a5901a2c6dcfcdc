import { endWord, PrintSheetButton, wireLetter } from '@kindling/board-view';
import type { OpenStep } from '@kindling/contracts';
import { ErrorNote, useApiQuery, useLanguage, useText } from '@kindling/platform-web';
import { Button, Loading, Markdown } from '@kindling/ui';
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
  const colour = (name: string): string => (name in knownColours ? t(name as keyof typeof knownColours) : name);
  return (
    <>
    <p><PrintSheetButton title={title} diagram={drawn.diagram} language={language} /></p>
    <table className="wiring-table">
      <thead><tr><th scope="col">{t('letter')}</th><th scope="col">{t('from')}</th><th scope="col">{t('to')}</th><th scope="col">{t('colour')}</th></tr></thead>
      <tbody>{drawn.diagram.connections.map(([from, to, painted], index) => <tr key={`${from}${to}`}><th scope="row">{wireLetter(index)}</th><td>{endWord(language, drawn.diagram, from)}</td><td>{endWord(language, drawn.diagram, to)}</td><td>{colour(painted)}</td></tr>)}</tbody>
    </table>
    </>
  );
}
const knownColours = { red: 1, black: 1, green: 1, blue: 1, orange: 1, purple: 1, gray: 1, yellow: 1, white: 1 } as const;
