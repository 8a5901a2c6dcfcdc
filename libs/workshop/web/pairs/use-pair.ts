import type { ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, useApiQuery, useMe } from '@kindling/platform-web';
import { useEffect, useMemo, useState } from 'react';
import { turnAfter, type PairTurn } from '../../domain/index.ts';

const lookMs = 10_000;
type Mine = ResponseOf<'pairs.mine'>;
export interface Pairing { readonly classId: string; readonly exerciseId: string; readonly mates: Mine['mates']; readonly owner: string; readonly partner: string | null; readonly turn: PairTurn | null; readonly refresh: () => void; readonly leave: () => Promise<ApiFailure | null> }

/** Who sits beside the pupil, and whose turn it is. The server says how long; this computer's clock only counts on. */
export function usePair(classId: string, exerciseId: string): Pairing {
  const me = useMe();
  const mine = useApiQuery('pairs.mine', { params: { classId, exerciseId } }, { enabled: me.data?.role === 'pupil' });
  const pair = mine.data?.pair ?? null;
  const began = useMemo(() => (pair ? Date.now() - pair.seconds * 1000 : null), [pair]);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (began === null) return undefined;
    setNow(Date.now());
    const look = setInterval(() => setNow(Date.now()), lookMs);
    return () => clearInterval(look);
  }, [began]);
  const refresh = () => { void mine.refetch(); };
  return {
    classId, exerciseId, mates: mine.data?.mates ?? [], owner: me.data?.name ?? '', partner: pair?.partner.name ?? null, turn: began === null ? null : turnAfter((now - began) / 1000), refresh,
    leave: () => api('pairs.leave', { params: { classId, exerciseId } }).then(() => { refresh(); return null; }, (thrown: unknown) => { if (thrown instanceof ApiFailure) return thrown; throw thrown; }),
  };
}
