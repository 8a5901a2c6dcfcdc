import { lineSlotMinutes } from '@kindling/contracts/light';
import { api, currentConnection, measuredLine, useMe } from '@kindling/platform-web';
import { useEffect } from 'react';

/** The lesson comes first; by then something has come that tells. */
const firstAfterMs = 20_000;

/** A pupil's computer tells its class what it measured: some 60 bytes in ten minutes, and only while the page is looked at. */
export function useLineReport(): void {
  const { data } = useMe();
  const classId = data?.role === 'pupil' ? data.classes[0]?.id : undefined;
  useEffect(() => {
    if (!classId) return;
    const first = setTimeout(() => void report(classId), firstAfterMs);
    const again = setInterval(() => void report(classId), lineSlotMinutes * 60_000);
    return () => { clearTimeout(first); clearInterval(again); };
  }, [classId]);
}

async function report(classId: string): Promise<void> {
  const line = measuredLine();
  if (document.visibilityState !== 'visible' || currentConnection().state === 'offline' || (line.kbitPerSecond === null && line.roundTripMs === null)) return;
  // A reading that is lost is no loss.
  await api('line.report', { params: { classId }, body: line }).catch(() => undefined);
}
