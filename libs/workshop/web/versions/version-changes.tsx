import { generateSketch } from '@kindling/blocks';
import { partNames } from '@kindling/wiring';
import type { Diagram, Work } from '@kindling/contracts';
import { ErrorNote, useApiQuery, useLanguage } from '@kindling/platform-web';
import { Loading, Select } from '@kindling/ui';
import { useMemo } from 'react';
import { circuitChanges, isUnchanged, lineDiff, nearChanges } from '../../domain/index.ts';
import { useVersionWords } from './words.ts';
import './versions.css';

export type CompareWith = 'previous' | 'now';
/** What is different between the chosen version and the one before it, or what is on the bench. */
export function VersionChanges({ projectId, version, previous, now, mode, onMode }: { projectId: string; version: string; previous: string | null; now: Work; mode: CompareWith; onMode: (mode: CompareWith) => void }) {
  const t = useVersionWords();
  const chosen = useApiQuery('workshop.version', { params: { projectId, revisionId: version } });
  const older = useApiQuery('workshop.version', { params: { projectId, revisionId: previous ?? '' } }, { enabled: previous !== null && mode === 'previous' });
  const failure = chosen.error ?? older.error;
  const isFirst = mode === 'previous' && previous === null;
  const [before, after] = mode === 'now' ? [chosen.data?.work, now] : [older.data?.work, chosen.data?.work];
  return (
    <section className="version-changes" data-testid="version-changes">
      <Select label={t('compare')} value={mode} onChange={(event) => onMode(event.currentTarget.value === 'now' ? 'now' : 'previous')} data={[{ value: 'previous', label: t('with-previous') }, { value: 'now', label: t('with-now') }]} />
      {failure && <ErrorNote failure={failure} onRetry={() => { void chosen.refetch(); if (previous) void older.refetch(); }} />}
      {isFirst && <p>{t('first')}</p>}
      {!failure && !isFirst && (before && after ? <Changes before={before} after={after} /> : <Loading />)}
    </section>
  );
}

/** Line by line what is different in the program, and what came and went in the circuit. */
export function Changes({ before, after }: { before: Work; after: Work }) {
  const t = useVersionWords();
  const [old, now] = [useCode(before), useCode(after)];
  const lines = useMemo(() => lineDiff(old, now), [old, now]);
  return (
    <>
      <h3>{t('program')}</h3>
      {lines.every((line) => line.kind === 'same') ? <p>{t('no-change')}</p> : (
        <pre className="line-diff" tabIndex={0} aria-label={t('program')}>
          {nearChanges(lines, 2).map((line, at) => (line === null ? <span key={at} className="left-out" aria-label={t('left-out')}>⋯{'\n'}</span>
            : line.kind === 'same' ? <span key={at}>{`  ${line.text}\n`}</span>
              : line.kind === 'added' ? <ins key={at} aria-label={t('added')}>{`+ ${line.text}\n`}</ins> : <del key={at} aria-label={t('removed')}>{`− ${line.text}\n`}</del>))}
        </pre>
      )}
      <h3>{t('circuit')}</h3>
      <CircuitList before={before.diagram} after={after.diagram} />
    </>
  );
}

/** Blocks are compared by the C++ they make. */
function useCode({ source }: Work): string {
  const t = useVersionWords();
  return useMemo(() => {
    if (source.mode === 'hex') return `${t('run-only')}\n${source.name}\n`;
    if (source.mode !== 'blocks') return source.code;
    const sketch = generateSketch(source.blocks);
    return sketch.ok ? sketch.value.code : t('blocks-unreadable');
  }, [source, t]);
}

function CircuitList({ before, after }: { before: Diagram; after: Diagram }) {
  const t = useVersionWords();
  const { language } = useLanguage();
  const changes = useMemo(() => circuitChanges(before, after), [before, after]);
  const name = ({ id, type }: { id: string; type: string }): string => `${partNames[type]?.[language] ?? type} ${id}`;
  if (isUnchanged(changes)) return <p>{t('no-circuit-change')}</p>;
  return (
    <ul className="circuit-changes">
      {changes.partsAdded.map((part) => <li key={`a${part.id}`} className="added">+ {t('part-added', { part: name(part) })}</li>)}
      {changes.partsRemoved.map((part) => <li key={`r${part.id}`} className="removed">− {t('part-removed', { part: name(part) })}</li>)}
      {changes.wiresAdded.map((wire) => <li key={`a${wire}`} className="added">+ {t('wire-added', { wire })}</li>)}
      {changes.wiresRemoved.map((wire) => <li key={`r${wire}`} className="removed">− {t('wire-removed', { wire })}</li>)}
      {changes.moved.length > 0 && <li>{t('moved', { parts: changes.moved.join(', ') })}</li>}
    </ul>
  );
}
