import { Link } from '@kindling/platform-web';
import { useAppWords } from '../words.ts';

/** The two halves of a pupil's works. */
export function WorksLinks({ here }: { here: '/projects' | '/works' }) {
  const t = useAppWords();
  const halves = [['/projects', t('free-projects')], ['/works', t('my-works')]] as const;
  return <nav className="works-links" aria-label={t('works')}>{halves.map(([to, label]) => <Link key={to} to={to} {...(to === here ? { 'aria-current': 'page' as const } : {})}>{label}</Link>)}</nav>;
}
