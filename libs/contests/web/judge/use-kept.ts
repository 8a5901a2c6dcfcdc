import type { RequestOf, ResponseOf } from '@kindling/contracts';
import type { RouteId } from '@kindling/contracts/light';
import { useApiQuery } from '@kindling/platform-web';
import { useEffect, useState } from 'react';

/** An answer that stays on this computer, so that a venue without network can open what was open before. */
export function useKept<K extends RouteId>(id: K, request: RequestOf<K>, key: string) {
  const query = useApiQuery(id, request);
  const [kept] = useState<ResponseOf<K> | undefined>(() => {
    const text = localStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text) as ResponseOf<K>;
  });
  useEffect(() => {
    if (!query.data) return;
    // A full disk costs the copy and nothing else.
    try { localStorage.setItem(key, JSON.stringify(query.data)); } catch { localStorage.removeItem(key); }
  }, [query.data, key]);
  const data = query.data ?? (query.error?.isNoAnswer || query.isPending ? kept : undefined);
  // An answer that is there stays, though it could not be asked for again.
  return { data, failure: data ? null : query.error, refetch: query.refetch };
}
