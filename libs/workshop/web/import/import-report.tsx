import type { ImportReport } from '@kindling/blocks/import';
import { useLanguage } from '@kindling/platform-web';
import { bytesInHex } from '../workbench/built-program.tsx';
import { blockWords } from './block-words.ts';
import type { FileRead } from './read-file.ts';
import { useImportWords } from './words.ts';

/** What was understood, before a project is made of it. */
export function FileReport({ read, mend, onMend }: { read: FileRead; mend: boolean; onMend: (mend: boolean) => void }) {
  if (read.kind === 'blocks') return <BlocksReport report={read.report} />;
  if (read.kind === 'hex') return <HexReport hex={read.source.mode === 'hex' ? read.source.hex : ''} />;
  return <SketchReport read={read} mend={mend} onMend={onMend} />;
}

function BlocksReport({ report }: { report: ImportReport }) {
  const t = useImportWords();
  const { language } = useLanguage();
  const { converted, left, kinds, picture, notes } = report;
  return (
    <div data-testid="import-report">
      <p><strong>{left === 0 ? t('all-understood', { converted }) : t('blocks-understood', { converted, left })}</strong></p>
      {left > 0 && <p>{t('grey')}</p>}
      {notes.length > 0 && <ul>{notes.map((note) => <li key={note}>{t(`note-${note}`)}</li>)}</ul>}
      <details open={left > 0}>
        <summary>{t('kinds')}</summary>
        <table className="import-kinds">
          <thead><tr><th scope="col">{t('kind')}</th><th scope="col">{t('known')}</th><th scope="col">{t('unknown')}</th></tr></thead>
          <tbody>{kinds.map((kind) => <tr key={kind.opcode} className={kind.left > 0 ? 'unknown' : ''}><th scope="row"><code>{kind.opcode}</code></th><td>{kind.converted || ''}</td><td>{kind.left || ''}</td></tr>)}</tbody>
        </table>
      </details>
      <details>
        <summary>{t('picture')}</summary>
        <ol className="import-picture">{picture.map((line, at) => <li key={at} style={{ marginInlineStart: `${line.depth * 16}px` }} className={line.type === null ? 'unknown' : ''}>{line.type === null ? line.opcode : blockWords(line.type, language)}</li>)}</ol>
      </details>
    </div>
  );
}

function SketchReport({ read, mend, onMend }: { read: Extract<FileRead, { kind: 'text' }>; mend: boolean; onMend: (mend: boolean) => void }) {
  const t = useImportWords();
  const { sketch: { code, missing, hasSetup, hasLoop }, oddSigns } = read;
  return (
    <div data-testid="import-report">
      <p><strong>{t('text-read', { lines: code.split('\n').length })}</strong></p>
      {oddSigns > 0 && <p>{t('signs', { count: oddSigns })} <label className="import-mend"><input type="checkbox" checked={mend} onChange={(event) => onMend(event.currentTarget.checked)} /> {t('mend')}</label></p>}
      {missing.length > 0 && <p>{t('missing', { headers: missing.join(', ') })}</p>}
      {!hasSetup && <p>{t('no-setup')}</p>}
      {!hasLoop && <p>{t('no-loop')}</p>}
    </div>
  );
}

function HexReport({ hex }: { hex: string }) {
  const t = useImportWords();
  return <div data-testid="import-report"><p><strong>{t('hex-read', { bytes: bytesInHex(hex) })}</strong></p><p>{t('hex-only')}</p></div>;
}
