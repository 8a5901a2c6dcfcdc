/** An expected outcome: a value, or a refusal with a stable code and parameters for the translated sentence. */
export type Result<T, C extends string = string> = Ok<T> | Refusal<C>;
export interface Ok<T> { readonly ok: true; readonly value: T }
export interface Refusal<C extends string = string> {
  readonly ok: false;
  readonly code: C;
  readonly params: Readonly<Record<string, string | number>>;
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const refuse = <C extends string>(code: C, params: Record<string, string | number> = {}): Refusal<C> =>
  ({ ok: false, code, params });
