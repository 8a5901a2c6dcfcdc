import { lazyPart } from '@kindling/ui';

export { BoardView, type BoardViewProps } from './board-view.tsx';
export type { Probes } from './wiring/pin-targets.tsx';
export { restingParts, type PartsState } from './parts/part-picture.tsx';
/** Needed only in its tab. */
export const WireTable = lazyPart(() => import('./wiring/wire-table.tsx'));
export { LogicTimeline, type TimelineProps } from './timeline/logic-timeline.tsx';
export type { BoardLanguage } from './words.ts';
export { PartControls, type PartControlsProps } from './controls/part-controls.tsx';
