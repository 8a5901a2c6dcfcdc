import { useEffect, useRef } from 'react';
import { useOutbox } from './use-outbox.ts';

export interface TaskPlace { readonly classId: string; readonly lessonId: string; readonly stepId: string }
/** Input in the last minute counts as work; a running simulator may be watched for three minutes. */
const handsMs = 60_000;
const eyesMs = 180_000;
const beatMs = 5000;
const reportSeconds = 60;

/** Counts honest minutes at a step and reports them: nobody earns time with an open page and an empty chair. */
export function useTimeOnTask(place: TaskPlace | null, watching = false): void {
  const { enqueue } = useOutbox();
  const latest = useRef({ watching });
  latest.current = { watching };
  const key = place ? `${place.classId} ${place.lessonId} ${place.stepId}` : null;
  useEffect(() => {
    if (!key) return;
    const [classId = '', lessonId = '', stepId = ''] = key.split(' ');
    let touched = Date.now();
    let seconds = 0;
    const touch = () => { touched = Date.now(); };
    const report = () => {
      if (seconds > 0) void enqueue('progress.time-on-task', { classId, lessonId, stepId, seconds: Math.min(300, seconds) });
      seconds = 0;
    };
    const beat = setInterval(() => {
      const idle = Date.now() - touched;
      const working = document.visibilityState === 'visible' && (idle < handsMs || (latest.current.watching && idle < eyesMs));
      if (working) seconds += beatMs / 1000;
      if (seconds >= reportSeconds) report();
    }, beatMs);
    const events = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
    events.forEach((name) => document.addEventListener(name, touch, { passive: true, capture: true }));
    const leave = () => { if (document.visibilityState === 'hidden') report(); };
    document.addEventListener('visibilitychange', leave);
    return () => {
      clearInterval(beat);
      events.forEach((name) => document.removeEventListener(name, touch, { capture: true }));
      document.removeEventListener('visibilitychange', leave);
      report();
    };
  }, [key, enqueue]);
}
