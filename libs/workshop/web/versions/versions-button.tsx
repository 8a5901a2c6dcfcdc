import type { Work } from '@kindling/contracts';
import { Button, lazyPart } from '@kindling/ui';
import { Suspense, useState } from 'react';
import { useWorkshopWords } from '../words.ts';

const VersionsDialog = lazyPart(() => import('./versions-dialog.tsx'));

export interface VersionsButtonProps { projectId: string; work: Work; onOpen: () => Promise<unknown>; onRestore: (work: Work) => void }

/** What is on the bench is saved first, so that the newest line is what the pupil sees. */
export function VersionsButton({ projectId, work, onOpen, onRestore }: VersionsButtonProps) {
  const t = useWorkshopWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" className="bench-later" onClick={() => { void onOpen().then(() => setOpen(true)); }} data-testid="versions">{t('versions')}</Button>
      {open && <Suspense><VersionsDialog projectId={projectId} work={work} onRestore={onRestore} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
