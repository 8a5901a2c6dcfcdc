import type { Material, ResponseOf } from '@kindling/contracts';
import type { MaterialKind } from '@kindling/contracts/light';
import { ErrorNote, useApiQuery, useMe, useParams } from '@kindling/platform-web';
import { Button, Loading } from '@kindling/ui';
import { useEffect, useState } from 'react';
import { MaterialDialog } from './write/material-dialog.tsx';
import { MaterialList } from './material-list.tsx';
import { RemoveDialog } from './write/remove-dialog.tsx';
import { SearchBar } from './search-bar.tsx';
import { useLibraryWords } from './words.ts';
import './materials.css';

export type Found = ResponseOf<'materials.find'>;
export interface Wish { readonly q: string; readonly kind: MaterialKind | null; readonly lesson: string | null; readonly from: number }
const everything: Wish = { q: '', kind: null, lesson: null, from: 0 };
const asked = ({ q, kind, lesson, from }: Wish) => ({ ...(q ? { q } : {}), ...(kind ? { kind } : {}), ...(lesson ? { lesson } : {}), ...(from > 0 ? { from } : {}) });
type Open = { readonly what: 'write'; readonly material: Material | null } | { readonly what: 'remove'; readonly material: Material } | null;

/** `/materials` for pupils, `/teach/:classId/materials` for those who look after a class. */
export default function LibraryPage() {
  const t = useLibraryWords();
  const me = useMe();
  const { classId: named } = useParams();
  const classId = named ?? me.data?.classes[0]?.id ?? '';
  const mayAdd = me.data !== undefined && me.data !== null && me.data.role !== 'pupil';
  const [wish, setWish] = useState<Wish>(everything);
  const found = useApiQuery('materials.find', { params: { classId }, query: asked(wish) }, { enabled: classId !== '' });
  const shown = useLastFound(found.data);
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState('');
  const done = (words: string) => { setOpen(null); setSaid(words); void found.refetch(); };
  if (found.error && !shown) return <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />;
  if (!shown) return <Loading />;
  return (
    <div>
      <h1>{t('title')}</h1>
      <p className="library-lead">{t(mayAdd ? 'lead-staff' : 'lead')}</p>
      {mayAdd && <p><Button onClick={() => setOpen({ what: 'write', material: null })} data-testid="add-material">{t('add')}</Button></p>}
      <p role="status" className="library-said" data-testid="library-said">{said}</p>
      <SearchBar wish={wish} lessons={shown.lessons} onWish={setWish} />
      {found.error && <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />}
      <MaterialList classId={classId} found={shown} wish={wish} onFrom={(from) => setWish({ ...wish, from })} onChange={(material) => setOpen({ what: 'write', material })} onRemove={(material) => setOpen({ what: 'remove', material })} />
      {open?.what === 'write' && <MaterialDialog classId={classId} lessons={shown.lessons} known={open.material} onClose={() => setOpen(null)} onSaved={(title) => done(t('saved', { title }))} />}
      {open?.what === 'remove' && <RemoveDialog classId={classId} material={open.material} onClose={() => setOpen(null)} onRemoved={(title) => done(t('removed', { title }))} />}
    </div>
  );
}

/** The list stays while the next one is on its way, so that typing does not make the page jump. */
function useLastFound(now: Found | undefined): Found | undefined {
  const [last, setLast] = useState(now);
  useEffect(() => { if (now) setLast(now); }, [now]);
  return now ?? last;
}
