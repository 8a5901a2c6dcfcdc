import type { Anchor, Comment } from '@kindling/contracts';
import type { ComponentType } from 'react';

/** Pictures of the work, with what is pinned to them; the app puts them in. Whoever reads only gets no `onAnchor`. */
export type PhotosView = ComponentType<{ handInId: string; classId: string; comments: readonly Comment[]; anchor: Anchor; onAnchor?: (anchor: Anchor) => void }>;
