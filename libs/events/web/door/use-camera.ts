import { decodeQR } from 'qr/decode.js';
import { useEffect, useRef, useState } from 'react';

export type CameraState = 'off' | 'starting' | 'on' | 'refused' | 'none';
/** Between two looks; an old computer must still draw the tiles. */
const pauseMs = 180;
/** Of the picture that is looked at; a code that fills a third of it is read. */
const widest = 640;

/** Looks for codes in the camera's pictures while it is on. `BarcodeDetector` is missing in Chrome 109 on Windows, so the picture is read here. */
export function useCamera(onCode: (words: string) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const [wanted, setWanted] = useState(false);
  const [state, setState] = useState<CameraState>('off');
  const told = useRef(onCode);
  told.current = onCode;
  useEffect(() => {
    const screen = video.current;
    if (!wanted || !screen) return;
    let [stream, timer]: [MediaStream | null, number] = [null, 0];
    let over = false;
    const look = () => {
      const words = codeIn(screen);
      if (words !== null) told.current(words);
      if (!over) timer = window.setTimeout(look, pauseMs);
    };
    setState('starting');
    void openCamera().then(async (opened) => {
      if (over || typeof opened === 'string') { if (typeof opened !== 'string') stop(opened); else if (!over) { setState(opened); setWanted(false); } return; }
      stream = opened;
      screen.srcObject = opened;
      await screen.play();
      setState('on');
      look();
    });
    return () => { over = true; window.clearTimeout(timer); if (stream) stop(stream); screen.srcObject = null; setState((now) => (now === 'on' || now === 'starting' ? 'off' : now)); };
  }, [wanted]);
  return { video, state, start: () => setWanted(true), stop: () => setWanted(false) };
}
const stop = (stream: MediaStream): void => { for (const track of stream.getTracks()) track.stop(); };

/** Over plain http a browser has no camera at all. */
async function openCamera(): Promise<MediaStream | 'refused' | 'none'> {
  if (!('mediaDevices' in navigator)) return 'none';
  try { return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } }); } catch (thrown) {
    return thrown instanceof DOMException && thrown.name === 'NotAllowedError' ? 'refused' : 'none';
  }
}
const canvas = document.createElement('canvas');
function codeIn(screen: HTMLVideoElement): string | null {
  const scale = Math.min(1, widest / Math.max(1, screen.videoWidth));
  [canvas.width, canvas.height] = [Math.round(screen.videoWidth * scale), Math.round(screen.videoHeight * scale)];
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (!brush || canvas.width === 0 || canvas.height === 0) return null;
  brush.drawImage(screen, 0, 0, canvas.width, canvas.height);
  // The reader throws when there is no code in the picture, which is most of the time.
  try { return decodeQR(brush.getImageData(0, 0, canvas.width, canvas.height), { timeLimit: 80 }); } catch { return null; }
}
