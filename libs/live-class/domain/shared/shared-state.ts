import type { LiveCommandData } from '@kindling/contracts';
import type { SharedFormat } from '@kindling/contracts/light';

type Opened = LiveCommandData<'share.open'>;
/** The pen lies with the one who leads, whoever that is, unless a person was given it. */
export type Pen = { readonly is: 'with-lead' } | { readonly is: 'given'; readonly personId: string; readonly since: number };
/** `at`: how many signs stand before it. */
export interface Caret { readonly at: number; readonly by: string }

/** One program that everybody sees; `version` counts its edits. */
export interface SharedProgram {
  readonly id: string;
  readonly format: SharedFormat;
  readonly title: string;
  readonly exerciseId: string | null;
  readonly diagram: Opened['diagram'];
  readonly body: string;
  readonly version: number;
  readonly caret: Caret | null;
  readonly pen: Pen;
  /** Who asks for the pen, first asked first. */
  readonly asking: readonly string[];
}
