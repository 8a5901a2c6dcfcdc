import type { Mastery } from '@kindling/contracts';
import { StateCell, type CellState } from '@kindling/ui';

const shown: Readonly<Record<Mastery, CellState>> = { none: 'none', begun: 'started', nearly: 'done', mastered: 'first-try' };
/** The heat-map's own shapes: empty, half, full, star. */
export const MasteryMark = ({ state, label }: { state: Mastery; label: string }) => <StateCell state={shown[state]} label={label} />;
