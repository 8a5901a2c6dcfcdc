import { usePath } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { isBusyPath } from '../service-worker/messages.ts';
import { takeNewVersion, useNewVersion } from './registration.ts';
import { useOfflineWords } from './words.ts';

/** One quiet line; never in a lesson, at the workbench or in a live class. */
export function NewVersionLine() {
  const t = useOfflineWords();
  const version = useNewVersion();
  const path = usePath();
  if (version === 'none' || isBusyPath(path)) return null;
  return (
    <div className="new-version" role="status" data-testid="new-version">
      {version === 'busy' ? t('new-version-busy') : t('new-version')} <Button variant="quiet" onClick={() => void takeNewVersion()}>{t('use-it-now')}</Button>
    </div>
  );
}
