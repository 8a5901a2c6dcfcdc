import type { BlockSpec, Place } from '../catalogue/block-spec.ts';
import type { StatementWriter, ValueWriter } from '../generator/sketch-writer.ts';

/** Blocks that belong together: what they look like and what C++ they become, in one place. */
export interface Family {
  readonly blocks: readonly BlockSpec[];
  readonly statements: Readonly<Record<string, StatementWriter>>;
  readonly values: Readonly<Record<string, ValueWriter>>;
}
export const pinPlace = (pins: readonly string[], name = 'PIN'): Place => ({ kind: 'choice', name, options: pins.map((each) => [each, each] as const) });
export const choicePlace = (name: string, options: readonly (readonly [label: string | { zh: string; en: string }, value: string])[]): Place => ({ kind: 'choice', name, options });
export const numberPlace = (name: string, start: number): Place => ({ kind: 'value', name, check: 'Number', shadow: { type: 'math_number', NUM: start } });
export const anyPlace = (name: string, start: string): Place => ({ kind: 'value', name, check: null, shadow: { type: 'text', TEXT: start } });
export const wordsPlace = (name: string, start: string): Place => ({ kind: 'words', name, start });
