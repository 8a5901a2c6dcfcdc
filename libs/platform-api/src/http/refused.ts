import type { ErrorCode } from '@kindling/contracts';
import type { Refusal } from '@kindling/kernel';

/** Carries an expected refusal to the error filter; thrown only at the edge. */
export class Refused extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: ErrorCode, params: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
export const isRefusal = (value: unknown): value is Refusal<ErrorCode> =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'code' in value;
