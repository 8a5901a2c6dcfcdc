/** Every code that can leave the server, with its HTTP status. The client translates codes; sentences never travel. */
export const errorStatus = {
  'request.malformed': 400,
  'request.too-large': 413,
  'request.foreign-origin': 403,
  'request.unknown-route': 404,
  'request.too-many': 429,
  'session.missing': 401,
  'session.wrong-credentials': 401,
  'session.locked': 429,
  'access.denied': 403,
  'resource.not-found': 404,
  'resource.conflict': 409,
  'operation.payload-differs': 409,
  'operation.unknown-type': 422,
  'lesson.not-open': 403,
  'quiz.already-answered': 409,
  'blocks.rejected': 422,
  'compiler.off': 503,
  'compiler.busy': 503,
  'compiler.refused': 422,
  'python.off': 503,
  'python.busy': 503,
  'python.refused': 422,
  'program.does-not-compile': 422,
  'exercise.has-no-checks': 422,
  'hand-in.not-passed': 409,
  'hand-in.already-reviewed': 409,
  'hand-in.superseded': 409,
  'hint.too-early': 409,
  'live.not-open': 409,
  'live.already-open': 409,
  'live.unknown-command': 400,
  'live.not-allowed': 403,
  'live.removed': 403,
  'live.not-leading': 403,
  'live.no-pen': 403,
  'live.not-allowed-to-write': 403,
  'live.lead-is-here': 409,
  'live.lead-may-return': 409,
  'server.database-away': 503,
  'server.surprise': 500,
} as const;
export type ErrorCode = keyof typeof errorStatus;

/** Body of every answer that is not 2xx. */
export interface ErrorBody {
  error: { code: ErrorCode; params: Record<string, string | number>; requestId: string };
}
