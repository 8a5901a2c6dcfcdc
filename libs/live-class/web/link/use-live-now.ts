import type { LiveClass } from '@kindling/contracts';
import { useApiQuery, useClassHints } from '@kindling/platform-web';

/** The class that is open now for these pupils, kept up to date by hints; null when there is none or no class is given. */
export function useLiveNow(classId: string | null): LiveClass | null {
  const now = useApiQuery('live.now', { params: { classId: classId ?? '' } }, { enabled: classId !== null && classId !== '', goodForMs: 10_000 });
  useClassHints(classId, (hint) => { if (hint.topic === 'live') void now.refetch(); });
  return classId ? (now.data?.live ?? null) : null;
}
