import type { Revision } from '@kindling/contracts';
import { useLanguage } from '@kindling/platform-web';
import { Banner, Button, type SaveState } from '@kindling/ui';
import { useWorkshopWords } from '../words.ts';

/** Where the work is safe, in one word. */
export function saveStateOf(forks: boolean, outbox: { pendingCount: number; rejected: readonly unknown[] }, connection: string, edits: number): SaveState {
  if (outbox.rejected.length > 0) return 'rejected';
  if (outbox.pendingCount > 0) return connection === 'offline' ? 'this-computer' : 'syncing';
  return forks && edits === 0 ? 'two-versions' : 'saved';
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
          {t('use-this', { time: new Date(head.savedAt).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB') })}
        </Button>
      ))}
    </Banner>
  );
}
