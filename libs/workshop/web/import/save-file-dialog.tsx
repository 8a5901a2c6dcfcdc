import { generateSketch } from '@kindling/blocks';
import type { ProgramSource, Work } from '@kindling/contracts';
import { ErrorNote } from '@kindling/platform-web';
import { Button, Dialog } from '@kindling/ui';
import { useProgram } from '../workbench/use-program.ts';
import { useImportWords } from './words.ts';
import './import.css';

/** Windows takes none of these in a name. */
const fileName = (title: string): string => title.replace(/[\\/:*?"<>|\x00-\x1f]/g, ' ').trim().slice(0, 60) || 'kindling';
function codeOf(source: ProgramSource): string | null {
  if (source.mode === 'hex') return null;
  if (source.mode !== 'blocks') return source.code;
  const sketch = generateSketch(source.blocks);
  return sketch.ok ? sketch.value.code : null;
}
const asText = (text: string): string => `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;

/** The program as others can open it. */
export default function SaveFileDialog({ title, work, onClose }: { title: string; work: Work; onClose: () => void }) {
  const t = useImportWords();
  const { program, compile } = useProgram();
  const code = codeOf(work.source);
  const hex = work.source.mode === 'hex' ? work.source.hex : program.state === 'compiled' ? program.compilation.hex : null;
  return (
    <Dialog open onClose={onClose} title={t('download-title')} actions={<Button variant="quiet" onClick={onClose}>{t('close')}</Button>}>
      {code !== null && <div className="save-file"><p><a download={`${fileName(title)}.ino`} href={asText(code)}>{t('download-ino')}</a></p><p className="bench-quiet">{t('ino-why')}</p></div>}
      <div className="save-file">
        {hex !== null ? <p><a download={`${fileName(title)}.hex`} href={asText(hex)}>{t('download-hex')}</a></p>
          : <p><Button variant="quiet" onClick={() => void compile(work.source)} disabled={program.state === 'compiling'} data-testid="make-hex">{program.state === 'compiling' ? t('compiling') : t('make-hex')}</Button></p>}
        {program.state === 'failed' && <p role="alert">{t('not-built')}</p>}
        {program.state === 'refused' && <ErrorNote failure={program.failure} />}
        <p className="bench-quiet">{t('hex-why')}</p>
      </div>
    </Dialog>
  );
}
