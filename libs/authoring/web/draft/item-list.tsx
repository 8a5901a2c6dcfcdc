import { Button } from '@kindling/ui';
import { Fragment, type ReactNode } from 'react';
import { useAuthorWords } from '../words.ts';

interface ItemListProps<T> { items: readonly T[]; onChange: (next: readonly T[]) => void; children: (item: T, at: number, change: (next: T) => void) => ReactNode; fresh?: () => T; add?: string; name: string; most?: number }

export const swapped = <T,>(items: readonly T[], at: number, by: number): T[] => {
  const next = [...items];
  const [moved] = next.splice(at, 1);
  if (moved !== undefined) next.splice(at + by, 0, moved);
  return next;
};

/** Things one below the other that are added, moved by buttons and taken out. */
export function ItemList<T>({ items, onChange, children, fresh, add, name, most = 60 }: ItemListProps<T>) {
  const t = useAuthorWords();
  return (
    <div className="author-items" data-testid={`items-${name}`}>
      {items.map((item, at) => (
        <Fragment key={at}>
          <section className="author-item" aria-label={`${name} ${at + 1}`}>
            <div className="author-item-bar">
              <strong>{at + 1}</strong>
              <button type="button" aria-label={t('up-of', { at: at + 1 })} disabled={at === 0} onClick={() => onChange(swapped(items, at, -1))}>↑</button>
              <button type="button" aria-label={t('down-of', { at: at + 1 })} disabled={at === items.length - 1} onClick={() => onChange(swapped(items, at, 1))}>↓</button>
              <button type="button" aria-label={t('out-of', { at: at + 1 })} onClick={() => onChange(items.filter((_, index) => index !== at))}>×</button>
            </div>
            {children(item, at, (next) => onChange(items.map((each, index) => (index === at ? next : each))))}
          </section>
        </Fragment>
      ))}
      {fresh && add && <Button variant="quiet" disabled={items.length >= most} onClick={() => onChange([...items, fresh()])}>{add}</Button>}
    </div>
  );
}
