import type { Text } from '@kindling/contracts';

/** What the runner told about a wrong program, and the program. */
export interface Situation {
  readonly type: string;
  /** Python's own sentence. */
  readonly words: string;
  readonly line: number;
  readonly column: number;
  /** The line itself, and the same without texts and comments. */
  readonly text: string;
  readonly code: string;
  readonly program: string;
  /** Type of the object whose attribute is missing. */
  readonly owner: string;
  /** Names that could have been meant. */
  readonly names: readonly string[];
  /** Named groups of the entry's expression. */
  readonly groups: Readonly<Record<string, string | undefined>>;
}
export type Params = Readonly<Record<string, string | number>>;

/** A mistake that beginners make. Entries are tried in order; the first that applies explains the error. */
export interface Entry {
  readonly code: string;
  /** Against `Type: sentence`. Named groups fill `{…}` in the message. */
  readonly match: RegExp;
  /** Looks closer; more words for the message, or null when this is something else. */
  readonly also?: (situation: Situation) => Params | null;
  /** Where to show it when Python points elsewhere in the line; counts from 1. */
  readonly column?: (situation: Situation) => number;
  readonly message: Text;
}
