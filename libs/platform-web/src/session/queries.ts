import type { Me, RequestOf, ResponseOf } from '@kindling/contracts';
import type { RouteId } from '@kindling/contracts/light';
import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { currentConnection, onConnection } from '../connection/connection.ts';
import { onFresher } from '../connection/saved-copies.ts';
import { addressOf, api, ApiFailure, type RequestParts } from '../http/api.ts';
import { closeSockets } from '../sockets/sockets.ts';
import { askedAhead } from './asked-ahead.ts';

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 0, gcTime: 600_000, refetchOnWindowFocus: true, networkMode: 'always', retry: (count, failure) => failure instanceof ApiFailure && failure.status >= 500 && count < 2 } },
});

export interface QueryOptions {
  readonly enabled?: boolean;
  /** Whoever shows it within this time shows what is there. For what hints keep true, or what changes by the day. */
  readonly goodForMs?: number;
}
const call = api as <K extends RouteId>(id: K, request: RequestOf<K>) => Promise<ResponseOf<K>>;
const asked = askedAhead();
const keyOf = (id: RouteId, request: unknown): string => JSON.stringify([id, request]);
/** Asks for what a page will want when it is shown: on a long line a round trip is worth more than the order of things. */
export const askAhead = <K extends RouteId>(id: K, request: RequestOf<K>): void => asked.put(keyOf(id, request), call(id, request));
/** A route as a query, keyed by its id and request. */
export function useApiQuery<K extends RouteId>(id: K, request: RequestOf<K>, options: QueryOptions = {}): UseQueryResult<ResponseOf<K>, ApiFailure> {
  const early = asked.take as (key: string) => Promise<ResponseOf<K>> | null;
  return useQuery<ResponseOf<K>, ApiFailure>({ queryKey: [id, request], queryFn: () => early(keyOf(id, request)) ?? call(id, request), enabled: options.enabled ?? true, staleTime: options.goodForMs ?? 0 });
}

// What was read from this computer is read again from the server once it is back.
onConnection(() => { if (currentConnection().state === 'online') void queryClient.invalidateQueries(); });
// Only what is newer: reading the whole page again would fill a thin line that was slow already.
onFresher((address) => void queryClient.invalidateQueries({ predicate: ({ queryKey: [id, request] }) => (id === 'me' ? addressOf('identity.me') : addressOf(id as RouteId, request as RequestParts)) === address }));

const meKey = 'kindling.me';
/** Who this computer last knew, so that a lost link does not sign a pupil out of their own work. */
const rememberedMe = (): Me | null => JSON.parse(sessionStorage.getItem(meKey) ?? 'null') as Me | null;

/** Signing out without network must hold: the cookie would come back to life with the link. */
const leavingKey = 'kindling.leaving';
async function finishLeaving(): Promise<'left' | 'away'> {
  if (localStorage.getItem(leavingKey) === null) return 'left';
  try {
    await api('identity.sign-out');
  } catch (failure) {
    if (!(failure instanceof ApiFailure)) throw failure;
    if (failure.code !== 'session.missing') return 'away';
  }
  localStorage.removeItem(leavingKey);
  return 'left';
}
export async function signOut(): Promise<void> {
  localStorage.setItem(leavingKey, '1');
  await finishLeaving();
  closeSockets();
  becomeSignedIn(null);
}

async function whoAmI(): Promise<Me | null> {
  if (await finishLeaving() === 'away') return null;
  try {
    const me = await api('identity.me');
    sessionStorage.setItem(meKey, JSON.stringify(me));
    return me;
  } catch (failure) {
    if (!(failure instanceof ApiFailure)) throw failure;
    if (failure.code === 'session.missing') { sessionStorage.removeItem(meKey); return null; }
    const known = rememberedMe();
    if (failure.code === 'network.away' && known) return known;
    throw failure;
  }
}
const meQuery = { queryKey: ['me'], queryFn: whoAmI, staleTime: 60_000 };
/** `data` is null when nobody is signed in. */
export const useMe = (): UseQueryResult<Me | null, ApiFailure> => useQuery<Me | null, ApiFailure>(meQuery);
/** The same outside of a page. @throws ApiFailure */
export const whoIsHere = (): Promise<Me | null> => queryClient.fetchQuery<Me | null, ApiFailure>(meQuery);
export function becomeSignedIn(me: Me | null): void {
  if (me) localStorage.removeItem(leavingKey);
  if (me) sessionStorage.setItem(meKey, JSON.stringify(me)); else sessionStorage.removeItem(meKey);
  asked.forget();
  queryClient.clear();
  queryClient.setQueryData(['me'], me);
}
