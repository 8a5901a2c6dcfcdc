import type { SerialTrace } from '@kindling/contracts';
import { parseHex } from '@kindling/simulator';
import { upload, type UploadProblem, type UploadProgress } from '@kindling/upload';
import { Button, Dialog } from '@kindling/ui';
import { useState } from 'react';
import { TraceRecording } from './trace-recording.tsx';
import { useUploadWords } from './words.ts';
import { linkOf, webSerial, type SerialPortLike } from './web-serial-port.ts';

type UploadState =
  | { readonly at: 'start' } | { readonly at: 'working'; readonly progress: UploadProgress } | { readonly at: 'done'; readonly baud: number }
  | { readonly at: 'failed'; readonly because: UploadProblem | 'not-chosen' };

export interface UploadDialogProps {
  hex: string;
  /** Baud of the program's `Serial.begin`, or null when it does not speak. */
  speaksAt: number | null;
  simulated: string;
  onTrace: (trace: SerialTrace) => void;
  onClose: () => void;
}

/** From the compiled program to the board on the desk: choose, write, read back, listen. Elsewhere the .hex file with a way to use it. */
export default function UploadDialog({ hex, speaksAt, simulated, onTrace, onClose }: UploadDialogProps) {
  const t = useUploadWords();
  const [state, setState] = useState<UploadState>({ at: 'start' });
  const [port, setPort] = useState<SerialPortLike | null>(null);
  const [recording, setRecording] = useState(false);
  const serial = webSerial();
  const start = async (): Promise<void> => {
    const chosen = await serial?.requestPort().catch(() => null);
    if (!chosen) { setState({ at: 'failed', because: 'not-chosen' }); return; }
    const image = parseHex(hex);
    if (!image.ok) { setState({ at: 'failed', because: 'too-big' }); return; }
    setPort(chosen);
    setState({ at: 'working', progress: { step: 'looking', share: 0 } });
    const result = await upload(linkOf(chosen), image.value, (progress) => setState({ at: 'working', progress }));
    setState(result.ok ? { at: 'done', baud: result.value.baud } : { at: 'failed', because: result.code });
  };
  const busy = state.at === 'working' || recording;
  return (
    <Dialog open onClose={() => { if (!busy) onClose(); }} title={t('title')}
      actions={<><Button variant="quiet" onClick={onClose} disabled={busy}>{t('close')}</Button>{serial && <Button onClick={() => void start()} disabled={busy} data-testid="choose-board">{state.at === 'done' ? t('again') : t('choose')}</Button>}</>}>
      <p>{serial ? t('cable') : t('no-serial')}</p>
      <UploadStatus state={state} />
      {state.at === 'done' && port && speaksAt !== null && <TraceRecording port={port} baud={speaksAt} simulated={simulated} recording={recording} onRecording={setRecording} onTrace={onTrace} />}
      <p><a download="kindling.hex" href={`data:text/plain;charset=utf-8,${encodeURIComponent(hex)}`}>{t('download')}</a></p>
    </Dialog>
  );
}

function UploadStatus({ state }: { state: UploadState }) {
  const t = useUploadWords();
  return (
    <div role="status" data-testid="upload-state">
      {state.at === 'working' && <><progress max={1} value={state.progress.step === 'looking' ? undefined : state.progress.share} style={{ width: '100%' }} /><p>{t(state.progress.step, { percent: Math.round(state.progress.share * 100) })}</p></>}
      {state.at === 'done' && <p><strong>{t('done')}</strong> {t('speed', { baud: state.baud })}</p>}
      {state.at === 'failed' && <p role="alert">{t(state.because)}</p>}
    </div>
  );
}
