import { ok, refuse, type Refusal, type Result } from '@kindling/kernel';

/** Why the context did not want a file, in the words that it answered with. */
export type Reason = Pick<Refusal, 'code' | 'params'>;
/** Where a file on its way up stands. `taken`: the context it was for has it; `refused`: that context did not want it, for good. */
export type UploadState =
  | { readonly is: 'partial'; readonly at: number } | { readonly is: 'whole' } | { readonly is: 'taken' } | { readonly is: 'refused'; readonly reason: Reason } | { readonly is: 'expired' };
export type UploadEvent = { readonly is: 'part'; readonly at: number; readonly bytes: number } | { readonly is: 'take' } | { readonly is: 'refuse'; readonly reason: Reason } | { readonly is: 'expire' };
export type UploadRefusal = 'upload.moved-on' | 'upload.too-long' | 'upload.not-whole' | 'upload.gone';

export const announced: UploadState = { is: 'partial', at: 0 };

/** What becomes of an upload of `size` bytes. Only an open one changes; what is over stays as it is. */
export function afterEvent(state: UploadState, size: number, event: UploadEvent): Result<UploadState, UploadRefusal> {
  if (state.is !== 'partial' && state.is !== 'whole') return refuse('upload.gone');
  switch (event.is) {
    case 'part': return afterPart(state.is === 'whole' ? size : state.at, size, event);
    case 'take': return state.is === 'whole' ? ok({ is: 'taken' }) : refuse('upload.not-whole');
    case 'refuse': return ok({ is: 'refused', reason: event.reason });
    case 'expire': return ok({ is: 'expired' });
  }
}

/** A part goes on exactly where the bytes end that are here: neither a hole nor a second copy. */
function afterPart(here: number, size: number, { at, bytes }: { at: number; bytes: number }): Result<UploadState, UploadRefusal> {
  if (at !== here) return refuse('upload.moved-on', { at: here });
  if (at + bytes > size) return refuse('upload.too-long');
  return ok(at + bytes === size ? { is: 'whole' } : { is: 'partial', at: at + bytes });
}
