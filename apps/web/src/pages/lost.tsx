import { Link } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useAppWords } from '../words.ts';

export function NotFound() {
  const t = useAppWords();
  return <main className="narrow"><h1>{t('not-found')}</h1><p>{t('not-found-text')}</p><Button component={Link} to="/">{t('home')}</Button></main>;
}
/** Shown instead of a page that threw. */
export function Broken() {
  const t = useAppWords();
  return <main className="narrow" role="alert"><h1>{t('broke')}</h1><p>{t('broke-text')}</p><Button onClick={() => window.location.reload()}>{t('reload')}</Button></main>;
}
