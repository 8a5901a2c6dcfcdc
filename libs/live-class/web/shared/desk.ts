import type { Aside, Diagram, ProgramSource, Work } from '@kindling/contracts';
import { createContext, useContext, type ComponentType } from 'react';

export type SeenBoard = Extract<Aside, { is: 'board' }>;
export type PointedAt = { on: 'block'; blockId: string } | { on: 'line'; line: number };
export interface DeskProps {
  readonly source: ProgramSource;
  readonly diagram: Diagram;
  readonly exerciseId: string | null;
  readonly onChange: ((source: ProgramSource) => void) | null;
  readonly editorKey: string;
  readonly caret: { readonly at: number; readonly name: string } | null;
  readonly onCaret?: (at: number) => void;
  readonly seen?: SeenBoard | null;
  readonly onPick?: (at: PointedAt) => void;
}
/** What the class borrows from the workshop; put in where the contexts meet. */
export interface LiveSlots {
  readonly Desk: ComponentType<DeskProps>;
  /** Puts a program on the own bench. */
  readonly takeOver: (exerciseId: string, work: Work) => void;
}
const context = createContext<LiveSlots | null>(null);
export const LiveSlotsProvider = context.Provider;
/** Null where nobody has lent a desk. */
export const useLiveSlots = (): LiveSlots | null => useContext(context);
