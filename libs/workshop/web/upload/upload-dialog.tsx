import { parseHex } from '@kindling/simulator';
import { upload, type UploadProblem, type UploadProgress } from '@kindling/upload';
import { Button, Dialog } from '@kindling/ui';
import { useState } from 'react';
import { useUploadWords } from './words.ts';
import { bytePortOf, webSerial } from './web-serial-port.ts';

type UploadState =
  | { readonly at: 'start' } | { readonly at: 'working'; readonly progress: UploadProgress } | { readonly at: 'done'; readonly baud: number }
  | { readonly at: 'failed'; readonly because: UploadProblem | 'port-busy' | 'not-chosen' };

/** From the compiled program to the board on the desk: choose, write, read back. Elsewhere the .hex file with a way to use it. */
export default function UploadDialog({ hex, onClose }: { hex: string; onClose: () => void }) {
  const t = useUploadWords();
  const [state, setState] = useState<UploadState>({ at: 'start' });
  const serial = webSerial();
  const start = async (): Promise<void> => {
    const chosen = await serial?.requestPort().catch(() => null);
    if (!chosen) { setState({ at: 'failed', because: 'not-chosen' }); return; }
    const image = parseHex(hex);
    if (!image.ok) { setState({ at: 'failed', because: 'too-big' }); return; }
    setState({ at: 'working', progress: { step: 'looking', share: 0 } });
    const result = await upload(bytePortOf(chosen), programOf(image.value), (progress) => setState({ at: 'working', progress }));
    setState(result.ok ? { at: 'done', baud: result.value.baud } : { at: 'failed', because: result.code });
  };
  const working = state.at === 'working';
  return (
    <Dialog open onClose={() => { if (!working) onClose(); }} title={t('title')}
      actions={<><Button variant="quiet" onClick={onClose} disabled={working}>{t('close')}</Button>{serial && <Button onClick={() => void start()} disabled={working} data-testid="choose-board">{state.at === 'done' ? t('again') : t('choose')}</Button>}</>}>
      <p>{serial ? t('cable') : t('no-serial')}</p>
      <div role="status" data-testid="upload-state">
        {state.at === 'working' && <><progress max={1} value={state.progress.step === 'looking' ? undefined : state.progress.share} style={{ width: '100%' }} /><p>{t(state.progress.step, { percent: Math.round(state.progress.share * 100) })}</p></>}
        {state.at === 'done' && <p><strong>{t('done')}</strong> {t('speed', { baud: state.baud })}</p>}
        {state.at === 'failed' && <p role="alert">{t(state.because)}</p>}
      </div>
      <p><a download="kindling.hex" href={`data:text/plain;charset=utf-8,${encodeURIComponent(hex)}`}>{t('download')}</a></p>
    </Dialog>
  );
}

/** The flash image without the free space behind the program. */
function programOf(flash: Uint8Array): Uint8Array {
  let end = flash.length;
  while (end > 0 && flash[end - 1] === 0xff) end -= 1;
  return flash.slice(0, end);
}
