import { Link, usePath } from '@kindling/platform-web';
import { useCoachWords } from './coach-words.ts';
import './coach.css';

/** The ways to look at a class, one beside the other. */
export function CoachNav({ classId }: { classId: string }) {
  const t = useCoachWords();
  const path = usePath();
  const views = [['progress', t('steps')], ['progress/lessons', t('lessons')], ['progress/concepts', t('concepts')], ['progress/voices', t('voices')], ['progress/attendance', t('attendance')], ['progress/gradebook', t('gradebook')]] as const;
  return (
    <nav className="coach-nav no-print" aria-label={t('views')}>
      {views.map(([view, label]) => { const to = `/teach/${classId}/${view}`; return <Link key={view} to={to} {...(path === to ? { 'aria-current': 'page' as const } : {})}>{label}</Link>; })}
    </nav>
  );
}
