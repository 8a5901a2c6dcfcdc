import { routeTable } from '@kindling/contracts/light';

/** Where a page of own slides is; `version` lets the browser keep it. */
export const pageAddress = (classId: string, deckId: string, page: number, size: 'small' | 'large', version: string): string =>
  `${routeTable['decks.page'][1].replace(':classId', classId).replace(':deckId', deckId).replace(':page', String(page)).replace(':size', size)}?v=${encodeURIComponent(version)}`;
