import type { SerialTrace } from '@kindling/contracts';
import { looksGarbled, recordTrace, type SerialTrace as Heard } from '@kindling/upload';
import { Button } from '@kindling/ui';
import { useRef, useState } from 'react';
import { TraceView } from './trace-view.tsx';
import { useUploadWords } from './words.ts';
import { linkOf, type SerialPortLike } from './web-serial-port.ts';

interface TraceRecordingProps { port: SerialPortLike; baud: number; simulated: string; recording: boolean; onRecording: (now: boolean) => void; onTrace: (trace: SerialTrace) => void }

/** Listens to the board after an upload; what it said goes with the hand-in. */
export function TraceRecording({ port, baud, simulated, recording, onRecording, onTrace }: TraceRecordingProps) {
  const t = useUploadWords();
  const stopped = useRef(false);
  const [heard, setHeard] = useState<Heard | null>(null);
  const [problem, setProblem] = useState<'port-busy' | 'cable-out' | null>(null);
  const record = async (): Promise<void> => {
    stopped.current = false;
    setProblem(null);
    onRecording(true);
    const decoder = new TextDecoder();
    const decode = (bytes: Uint8Array): string => decoder.decode(bytes, { stream: true });
    let newest: Heard | null = null;
    const keep = (trace: Heard): void => { newest = trace; setHeard(trace); };
    const result = await recordTrace(linkOf(port), { baud, decode, onTrace: keep, stopped: () => stopped.current });
    const trace: Heard | null = result.ok ? result.value : newest;
    if (!result.ok) setProblem(result.code === 'port-busy' ? 'port-busy' : 'cable-out');
    onRecording(false);
    if (trace) { setHeard(trace); onTrace({ baud: trace.baud, lines: [...trace.lines], letGo: trace.letGo }); }
  };
  return (
    <section aria-label={t('listen')}>
      <p>{recording ? <Button variant="copper" onClick={() => { stopped.current = true; }} data-testid="stop-listening">{t('stop-listening')}</Button>
        : <Button variant="copper" onClick={() => void record()} data-testid="listen">{heard ? t('listen-again') : t('listen')}</Button>}</p>
      {problem && <p role="alert">{t(problem)}</p>}
      {heard && looksGarbled(heard) && <p role="alert">{t('garbled', { baud })}</p>}
      {heard && <TraceView lines={heard.lines} letGo={heard.letGo} simulated={simulated} />}
      {heard && !recording && <p role="status" data-testid="trace-kept">{t('goes-along', { count: heard.lines.length })}</p>}
    </section>
  );
}
