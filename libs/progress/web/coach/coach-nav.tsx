import { Link, usePath } from '@kindling/platform-web';
import { useEffect, useRef } from 'react';
import { useCoachWords } from './coach-words.ts';
import './coach.css';

/** The ways to look at a class, one beside the other. */
export function CoachNav({ classId }: { classId: string }) {
  const t = useCoachWords();
  const path = usePath();
  const nav = useRef<HTMLElement>(null);
  // On a phone the last ones lie beyond the edge.
  useEffect(() => { if (nav.current) nav.current.scrollLeft = (nav.current.querySelector<HTMLElement>('[aria-current]')?.offsetLeft ?? 0) - 60; }, [path]);
  const views = [['progress', t('steps')], ['progress/lessons', t('lessons')], ['progress/concepts', t('concepts')], ['progress/voices', t('voices')], ['progress/attendance', t('attendance')], ['progress/gradebook', t('gradebook')]] as const;
  return (
    <nav ref={nav} className="coach-nav no-print" aria-label={t('views')}>
      {views.map(([view, label]) => { const to = `/teach/${classId}/${view}`; return <Link key={view} to={to} {...(path === to ? { 'aria-current': 'page' as const } : {})}>{label}</Link>; })}
    </nav>
  );
}
