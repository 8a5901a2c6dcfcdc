import type { RequestOf, ResponseOf } from '@kindling/contracts';
import { routeTable, type ErrorBody, type ErrorCode, type RouteId } from '@kindling/contracts/light';
import { savedHeader, whyHeader } from '@kindling/offline';
import { noticeAnswer, noticeSilence } from '../connection/connection.ts';
import { noticeCopy } from '../connection/saved-copies.ts';

export type FailureCode = ErrorCode | 'network.away';
/** A call that did not end well: a code to translate, and the request's id to tell a teacher. */
export class ApiFailure extends Error {
  readonly code: FailureCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly requestId: string;
  readonly status: number;
  constructor(code: FailureCode, params: Record<string, string | number> = {}, requestId = '', status = 0) {
    super(code);
    this.code = code;
    this.params = params;
    this.requestId = requestId;
    this.status = status;
  }
  /** The server was not reached or is in trouble: it has not said no, and what is on this computer goes on. */
  get isNoAnswer(): boolean { return this.code === 'network.away' || this.status >= 500; }
}
export interface RequestParts { params?: Record<string, string | number>; query?: Record<string, string | undefined>; body?: unknown }

/** Path and query. */
export function addressOf(id: RouteId, parts: RequestParts = {}): string {
  const filled = routeTable[id][1].replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(parts.params?.[name] ?? '')));
  const query = Object.entries(parts.query ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return query.length > 0 ? `${filled}?${new URLSearchParams(query).toString()}` : filled;
}

async function send(method: string, address: string, body: unknown): Promise<Response> {
  try {
    const answer = await fetch(address, { method, credentials: 'same-origin', ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });
    if (answer.headers.get(whyHeader) === 'away') noticeSilence(); else noticeAnswer();
    noticeCopy(address, answer.headers.has(whyHeader) ? answer.headers.get(savedHeader) : null);
    return answer;
  } catch {
    noticeSilence();
    throw new ApiFailure('network.away');
  }
}

/** Calls a route by its id; shapes come from the contracts, schemas stay on the server. Reading is tried twice. */
export async function api<K extends RouteId>(id: K, ...rest: Record<never, never> extends RequestOf<K> ? [request?: RequestOf<K>] : [request: RequestOf<K>]): Promise<ResponseOf<K>> {
  const [method] = routeTable[id];
  const parts = (rest[0] ?? {}) as RequestParts;
  const address = addressOf(id, parts);
  let answer: Response;
  try {
    answer = await send(method, address, parts.body);
  } catch (failure) {
    if (method !== 'GET' || !navigator.onLine) throw failure;
    answer = await send(method, address, undefined);
  }
  if (answer.ok) return await answer.json() as ResponseOf<K>;
  throw await failureOf(answer);
}

export async function failureOf(answer: Response): Promise<ApiFailure> {
  try {
    const { error } = await answer.json() as ErrorBody;
    return new ApiFailure(error.code, error.params, error.requestId, answer.status);
  } catch {
    return new ApiFailure(answer.status >= 500 ? 'server.surprise' : 'request.malformed', {}, '', answer.status);
  }
}
