import { useCallback, useEffect, useRef, useState } from 'react';

const LOOK_MS = 200;
/** A voice near a laptop's microphone; a quiet room stays below. */
const SPEAKING_FROM = 0.02;
export interface TalkMeter { readonly on: boolean; readonly refused: boolean; readonly speaking: boolean; readonly start: () => void; readonly talkedMs: () => number }

/** How long somebody has spoken, from how loud it is. The sound is neither kept nor sent. */
export function useTalkMeter(): TalkMeter {
  const [state, setState] = useState<{ on: boolean; refused: boolean; speaking: boolean }>({ on: false, refused: false, speaking: false });
  const talked = useRef(0);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const start = useCallback(() => {
    navigator.mediaDevices.getUserMedia({ audio: true }).then((stream) => {
      const context = new AudioContext();
      const analyser = context.createAnalyser();
      context.createMediaStreamSource(stream).connect(analyser);
      const samples = new Float32Array(analyser.fftSize);
      const timer = setInterval(() => {
        analyser.getFloatTimeDomainData(samples);
        const speaking = Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / samples.length) > SPEAKING_FROM;
        if (speaking) talked.current += LOOK_MS;
        setState((before) => (before.speaking === speaking ? before : { ...before, speaking }));
      }, LOOK_MS);
      stop.current = () => { clearInterval(timer); for (const track of stream.getTracks()) track.stop(); void context.close(); };
      setState({ on: true, refused: false, speaking: false });
    }, () => setState({ on: false, refused: true, speaking: false }));
  }, []);
  return { ...state, start, talkedMs: () => talked.current };
}
