import type { PhotoSubject, ResponseOf } from '@kindling/contracts';
import { api, ApiFailure } from '@kindling/platform-web';
import { useEffect, useRef, useState } from 'react';

export type OpenDoor = ResponseOf<'photos.open-door'>;
interface Watched { readonly classId: string; readonly subject: PhotoSubject; readonly count: number; readonly onLook: () => void }
const LOOK_MS = 5000;

/** Asks now and then while the code is shown, for a line that lets no hints through. Going elsewhere leaves the address open to its end: a phone may still be sending. */
export function usePhoneDoor({ classId, subject, count, onLook }: Watched) {
  const [door, setDoor] = useState<OpenDoor | null>(null);
  const [before, setBefore] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const look = useRef(onLook);
  look.current = onLook;
  useEffect(() => {
    if (!door) return undefined;
    const timer = setInterval(() => look.current(), LOOK_MS);
    return () => clearInterval(timer);
  }, [door]);
  const open = async (): Promise<void> => {
    setFailure(null);
    setBusy(true);
    try {
      setDoor(await api('photos.open-door', { params: { classId }, body: { subject } }));
      setBefore(count);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    } finally { setBusy(false); }
  };
  return { door, busy, failure, came: Math.max(0, count - before), open: () => void open(), close: () => { setDoor(null); void api('photos.close-door', { params: { classId } }).catch(() => undefined); } };
}
