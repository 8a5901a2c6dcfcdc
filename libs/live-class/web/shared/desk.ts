import type { Aside, Diagram, HandDeed, SketchSource, Work, WrittenSource } from '@kindling/contracts';
import { createContext, useContext, type ComponentType } from 'react';

export type SeenBoard = Extract<Aside, { is: 'board' }>;
export type PointedAt = { on: 'block'; blockId: string } | { on: 'line'; line: number };
interface TimedDeed { readonly step: number; readonly deed: HandDeed }
/** The board that everybody sees; what is null this person may not do. */
export interface ClassRun {
  readonly run: {
    readonly runId: string; readonly source: SketchSource; readonly diagram: Diagram; readonly deeds: readonly TimedDeed[]; readonly course: { readonly simMs: number; readonly at: number; readonly speed: number };
    readonly onDeed: ((timed: TimedDeed) => Promise<boolean>) | null; readonly onPace: ((speed: number) => void) | null; readonly onStop: (() => void) | null;
  } | null;
  readonly onStart: (() => void) | null;
}
export interface DeskProps {
  readonly source: WrittenSource;
  readonly diagram: Diagram;
  readonly exerciseId: string | null;
  readonly onChange: ((source: WrittenSource) => void) | null;
  readonly editorKey: string;
  readonly caret: { readonly at: number; readonly name: string } | null;
  readonly onCaret?: (at: number) => void;
  readonly seen?: SeenBoard | null;
  readonly shared?: ClassRun;
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
