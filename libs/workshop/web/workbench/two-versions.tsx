import type { Revision } from '@kindling/contracts';
import { useLanguage, localeOf } from '@kindling/platform-web';
import { Banner, Button, type SaveState } from '@kindling/ui';
import { useWorkshopWords } from '../words.ts';

interface Whereabouts { readonly twoVersions: boolean; /** Changed since the last revision. */ readonly unsaved: boolean; readonly pendingCount: number; readonly refused: boolean; readonly online: boolean }
/** Promises no more than the level that the very last edit has reached. */
export function saveStateOf({ twoVersions, unsaved, pendingCount, refused, online }: Whereabouts): SaveState {
  if (refused) return 'rejected';
  if (unsaved || pendingCount > 0) return online ? 'syncing' : 'this-computer';
  return twoVersions ? 'two-versions' : 'saved';
}

/** Two computers went on apart: the pupil chooses, nothing is merged behind their back. */
export function TwoVersions({ heads, onUse }: { heads: readonly Revision[]; onUse: (head: Revision) => void }) {
  const t = useWorkshopWords();
  const { language } = useLanguage();
  return (
    <Banner tone="warn" title={t('two-versions')}>
      <p>{t('two-versions-body')}</p>
      {heads.map((head) => (
        <Button key={head.id} variant="quiet" onClick={() => onUse(head)}>
          {t('use-this', { time: new Date(head.savedAt).toLocaleTimeString(localeOf(language)) })}
        </Button>
      ))}
    </Banner>
  );
}
