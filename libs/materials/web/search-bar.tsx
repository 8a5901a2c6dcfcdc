import { materialKinds } from '@kindling/contracts/light';
import { useText } from '@kindling/platform-web';
import { Select, TextField } from '@kindling/ui';
import { useEffect, useState } from 'react';
import type { Found, Wish } from './library-page.tsx';
import { useLibraryWords } from './words.ts';

/** Long enough that a word typed on a slow line is asked for once. */
const restMs = 300;

export function SearchBar({ wish, lessons, onWish }: { wish: Wish; lessons: Found['lessons']; onWish: (wish: Wish) => void }) {
  const t = useLibraryWords();
  const text = useText();
  const [typed, setTyped] = useState(wish.q);
  useEffect(() => {
    if (typed.trim() === wish.q) return undefined;
    const rest = setTimeout(() => onWish({ ...wish, q: typed.trim(), from: 0 }), restMs);
    return () => clearTimeout(rest);
  }, [typed, wish, onWish]);
  const lessonChoices = [{ value: '', label: t('all-lessons') }, ...lessons.map((lesson) => ({ value: lesson.id, label: t('lesson-line', { number: lesson.number, title: text(lesson.title) }) }))];
  return (
    <search>
      <div className="library-search">
        <TextField type="search" label={t('search')} value={typed} maxLength={60} onChange={(event) => setTyped(event.currentTarget.value)} data-testid="library-search" />
        <Select label={t('lesson')} data={lessonChoices} value={wish.lesson ?? ''} onChange={(event) => onWish({ ...wish, lesson: event.currentTarget.value || null, from: 0 })} data-testid="library-lesson" />
      </div>
      <p className="library-small">{t('search-hint')}</p>
      <div className="library-kinds" role="group" aria-label={t('kind')}>
        {[null, ...materialKinds].map((kind) => <button key={kind ?? 'all'} type="button" aria-pressed={wish.kind === kind} onClick={() => onWish({ ...wish, kind, from: 0 })}>{t(kind ?? 'all-kinds')}</button>)}
      </div>
    </search>
  );
}
