import { useCallback, useRef, useState } from 'react';
import { pageAddress } from '../decks/page-address.ts';
import type { Pictures } from './paint-board.ts';

/** Pictures that a board shows, each fetched once. The function is another one when a picture has come, so that the board is painted again. */
export function usePictures(classId: string | null): Pictures {
  const known = useRef(new Map<string, HTMLImageElement>());
  const [come, setCome] = useState(0);
  return useCallback<Pictures>((deckId, page) => {
    if (!classId) return null;
    const address = pageAddress(classId, deckId, page, 'large', 'board');
    const before = known.current.get(address);
    if (before) return before.complete && before.naturalWidth > 0 ? before : null;
    const picture = new Image();
    known.current.set(address, picture);
    picture.onload = () => setCome((count) => count + 1);
    picture.src = address;
    return null;
    // `come` makes another function on purpose.
  }, [classId, come]);
}
