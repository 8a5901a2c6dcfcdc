import type { Material } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useText } from '@kindling/platform-web';
import { Button, Dialog } from '@kindling/ui';
import { useState } from 'react';
import { titled } from '../material-list.tsx';
import { useLibraryWords } from '../words.ts';

export function RemoveDialog({ classId, material, onClose, onRemoved }: { classId: string; material: Material; onClose: () => void; onRemoved: (title: string) => void }) {
  const t = useLibraryWords();
  const title = useText()(titled(material.title));
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const remove = () => api('materials.remove', { params: { classId, materialId: material.id } }).then(() => onRemoved(title), (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <Dialog open onClose={onClose} title={t('remove-title', { title })} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button onClick={() => void remove()} data-testid="remove-yes">{t('remove')}</Button></>}>
      <p>{t('remove-text')}</p>
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
