import type { Diagram, WrittenSource } from '@kindling/contracts';
import type { SharedFormat } from '@kindling/contracts/light';
import type { SharedProgram } from './shared-state.ts';

export interface SharedWork { readonly source: WrittenSource; readonly diagram: Diagram }

export function sourceOf(format: SharedFormat, body: string): WrittenSource {
  return format === 'blocks' ? { mode: 'blocks', blocks: JSON.parse(body) as Extract<WrittenSource, { mode: 'blocks' }>['blocks'] } : { mode: format, code: body };
}
/** What everybody saw, as a work of one's own. */
export const workOf = ({ format, body, diagram }: SharedProgram): SharedWork => ({ source: sourceOf(format, body), diagram });
