import type { VersionRow, Work } from '@kindling/contracts';
import { api, deviceId, ErrorNote, useApiQuery, useLanguage, useOutbox, localeOf } from '@kindling/platform-web';
import { Banner, Button, Dialog, Loading } from '@kindling/ui';
import { useEffect, useState } from 'react';
import { foldVersions } from '../../domain/index.ts';
import { useVersionWords } from './words.ts';
import { VersionChanges, type CompareWith } from './version-changes.tsx';
import './versions.css';

export interface VersionsDialogProps { projectId: string; work: Work; onRestore: (work: Work) => void; onClose: () => void }

/** All saved versions beside what changed in the chosen one. */
export default function VersionsDialog({ projectId, work, onRestore, onClose }: VersionsDialogProps) {
  const t = useVersionWords();
  const { pendingCount } = useOutbox();
  const versions = useApiQuery('workshop.versions', { params: { projectId } });
  const { refetch } = versions;
  useEffect(() => { if (pendingCount === 0) void refetch(); }, [pendingCount, refetch]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [mode, setMode] = useState<CompareWith>('previous');
  const [restored, setRestored] = useState(false);
  const list = versions.data?.versions ?? [];
  const at = Math.max(0, list.findIndex((each) => each.id === chosen));
  const version = list[at];
  const restore = async (): Promise<void> => {
    if (!version) return;
    onRestore((await api('workshop.version', { params: { projectId, revisionId: version.id } })).work);
    setRestored(true);
  };
  return (
    <Dialog open wide onClose={onClose} title={t('title')} actions={<>
      {version && <Button onClick={() => void restore().catch(() => void refetch())} disabled={restored} data-testid="restore">{t('restore')}</Button>}<Button variant="quiet" onClick={onClose}>{t('close')}</Button></>}>
      <p className="bench-quiet">{t('why')}</p>
      {restored && <Banner tone="good">{t('restored')}</Banner>}
      {versions.error && !versions.data && (versions.error.code === 'resource.not-found' ? <Banner tone="info">{t('not-yet')}</Banner> : <ErrorNote failure={versions.error} onRetry={() => void refetch()} />)}
      {versions.isLoading && <Loading />}
      {versions.data && list.length === 0 && <p>{t('none')}</p>}
      {version && (
        <div className="versions">
          <VersionList versions={list} chosen={version.id} onChoose={(id) => { setChosen(id); setRestored(false); }} />
          <VersionChanges projectId={projectId} version={version.id} previous={list[at + 1]?.id ?? null} now={work} mode={mode} onMode={setMode} />
        </div>
      )}
    </Dialog>
  );
}

function VersionList({ versions, chosen, onChoose }: { versions: readonly VersionRow[]; chosen: string; onChoose: (id: string) => void }) {
  const t = useVersionWords();
  return (
    <ol className="version-list" data-testid="version-list">
      {foldVersions(versions).map(({ newest, before }) => (
        <li key={newest.id}>
          <VersionLine version={newest} isNewest={newest.id === versions[0]?.id} chosen={chosen} onChoose={onChoose} />
          {before.length > 0 && <details open={before.some((each) => each.id === chosen)}><summary>{t('more', { count: before.length })}</summary>
            <ol>{before.map((each) => <li key={each.id}><VersionLine version={each} isNewest={false} chosen={chosen} onChoose={onChoose} /></li>)}</ol></details>}
        </li>
      ))}
    </ol>
  );
}

function VersionLine({ version, isNewest, chosen, onChoose }: { version: VersionRow; isNewest: boolean; chosen: string; onChoose: (id: string) => void }) {
  const t = useVersionWords();
  const { language } = useLanguage();
  const time = new Date(version.savedAt).toLocaleString(localeOf(language), { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const from = version.deviceId === 'remix' ? t('from-remix') : version.deviceId === deviceId() ? t('this-computer') : t('other-computer');
  return <button type="button" className="version-line" aria-pressed={version.id === chosen} onClick={() => onChoose(version.id)}><b>{isNewest ? `${t('now')} · ` : ''}{time}</b><small>{from}</small></button>;
}
