import { base64Of } from '@kindling/platform-web';
import { voiceNoteLimits } from '@kindling/contracts/light';
import { useEffect, useRef, useState } from 'react';

export interface Recorded { readonly type: 'audio/webm' | 'audio/ogg'; readonly durationMs: number; readonly base64: string }
export type RecorderState = { readonly is: 'idle' } | { readonly is: 'recording'; readonly seconds: number } | { readonly is: 'refused' } | { readonly is: 'impossible' };
const formats = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus'] as const;
/** Speech is clear at this, and a thin line carries twenty seconds of it in five. */
const bitsPerSecond = 16_000;

const formatOf = (): string | null => (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices ? null : formats.find((each) => MediaRecorder.isTypeSupported(each)) ?? null);

interface Running { readonly recorder: MediaRecorder; readonly from: number; readonly timer: number }

/** Records until stopped, twenty seconds at most. The microphone is let go as soon as the recording ends. */
export function useVoiceRecorder(onRecorded: (recorded: Recorded) => void): { state: RecorderState; start: () => Promise<void>; stop: () => void } {
  const [state, setState] = useState<RecorderState>(() => ({ is: formatOf() ? 'idle' : 'impossible' }));
  const running = useRef<Running | null>(null);
  const deliver = useRef(onRecorded);
  deliver.current = onRecorded;
  const stop = (): void => { if (running.current?.recorder.state === 'recording') running.current.recorder.stop(); };
  useEffect(() => () => { deliver.current = () => undefined; stop(); }, []);

  const start = async (): Promise<void> => {
    const format = formatOf();
    const stream = format ? await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true } }).catch(() => null) : null;
    if (!format || !stream) { setState({ is: format ? 'refused' : 'impossible' }); return; }
    const recorder = new MediaRecorder(stream, { mimeType: format, audioBitsPerSecond: bitsPerSecond });
    const from = performance.now();
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      window.clearInterval(running.current?.timer);
      running.current = null;
      for (const track of stream.getTracks()) track.stop();
      setState({ is: 'idle' });
      const durationMs = Math.max(200, Math.min(voiceNoteLimits.ms, Math.round(performance.now() - from)));
      void base64Of(new Blob(parts)).then((base64) => deliver.current({ type: format.startsWith('audio/ogg') ? 'audio/ogg' : 'audio/webm', durationMs, base64 }));
    };
    const tick = (): void => {
      const ms = performance.now() - from;
      if (ms >= voiceNoteLimits.ms) stop(); else setState({ is: 'recording', seconds: Math.floor(ms / 1000) });
    };
    recorder.start();
    running.current = { recorder, from, timer: window.setInterval(tick, 200) };
    setState({ is: 'recording', seconds: 0 });
  };
  return { state, start, stop };
}
