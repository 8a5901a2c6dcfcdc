import type { Text } from '@kindling/contracts';
import type { Complaint } from '../compiler-words.ts';
import type { Place, SourceText } from '../source-text.ts';

export interface Situation {
  readonly complaint: Complaint;
  readonly source: SourceText;
  /** Where gcc points, in the pupil's columns. */
  readonly place: Place;
  /** Named groups of the entry's expression. */
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Names in all files of the sketch, without the one that is being complained about. */
  readonly names: readonly string[];
}

export type Params = Readonly<Record<string, string | number>>;

/** A mistake that beginners make. Entries are tried in order; the first that applies explains the complaint. */
export interface Entry {
  readonly code: string;
  /** Against gcc's sentence. Named groups fill `{…}` in the message. */
  readonly match: RegExp;
  /** Looks closer; more words for the message, or null when this is something else. */
  readonly also?: (situation: Situation) => Params | null;
  /** Where to show it when gcc points elsewhere. */
  readonly place?: (situation: Situation) => Place;
  /** One or two sentences that a twelve-year-old understands and can act on. */
  readonly message: Text;
}
