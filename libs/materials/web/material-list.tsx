import type { Material } from '@kindling/contracts';
import { libraryLimits } from '@kindling/contracts/light';
import { useText } from '@kindling/platform-web';
import { Button, CutCard, Empty } from '@kindling/ui';
import type { Found, Wish } from './library-page.tsx';
import { useLibraryWords } from './words.ts';

interface Deeds { readonly onChange: (material: Material) => void; readonly onRemove: (material: Material) => void }

export function MaterialList({ classId, found, wish, onFrom, ...deeds }: { classId: string; found: Found; wish: Wish; onFrom: (from: number) => void } & Deeds) {
  const t = useLibraryWords();
  const asks = wish.q !== '' || wish.kind !== null || wish.lesson !== null;
  if (found.materials.length === 0) return <Empty title={t(asks ? 'none-found' : 'none')} />;
  return (
    <>
      <p className="library-small" role="status" data-testid="library-count">{t('found', { count: found.total })}</p>
      <ul className="library-list">{found.materials.map((material) => <li key={material.id}><MaterialCard classId={classId} material={material} {...deeds} /></li>)}</ul>
      {found.total > libraryLimits.page && <Pager from={wish.from} total={found.total} onFrom={onFrom} />}
    </>
  );
}

function Pager({ from, total, onFrom }: { from: number; total: number; onFrom: (from: number) => void }) {
  const t = useLibraryWords();
  const next = from + libraryLimits.page;
  return (
    <p className="library-pager">
      <Button variant="quiet" disabled={from === 0} onClick={() => onFrom(Math.max(0, from - libraryLimits.page))}>{t('before')}</Button>
      <span>{t('range', { from: from + 1, to: Math.min(next, total), total })}</span>
      <Button variant="quiet" disabled={next >= total} onClick={() => onFrom(next)}>{t('after')}</Button>
    </p>
  );
}

function MaterialCard({ classId, material, onChange, onRemove }: { classId: string; material: Material } & Deeds) {
  const t = useLibraryWords();
  const text = useText();
  const { lesson, title, content } = material;
  return (
    <CutCard testId="material">
      <h2>{text(titled(title))}</h2>
      <p className="library-small">{t(material.kind)} · {lesson ? t('lesson-line', { number: lesson.number, title: text(lesson.title) }) : t('no-lesson')}</p>
      {text(material.text) && <p>{text(material.text)}</p>}
      <p className="library-small">{t('licence-line', { licence: t(material.licence) })}{material.source && <> · {t('source-line', { source: material.source })}</>}{!material.mayChange && material.shared && <> · {t('from-school', { school: text(material.schoolName) })}</>}</p>
      <p className="library-actions">
        {content.is === 'file'
          ? <><a className="library-get" href={`/api/classes/${classId}/materials/${material.id}/file`} data-testid="get-material">{t('download')}</a><span className="library-small">{t('size', { kind: content.mime === 'application/pdf' ? 'PDF' : 'WebP', size: sized(content.bytes, t) })}</span></>
          : <a className="library-get" href={content.address} target="_blank" rel="noopener noreferrer">{t('open-link')}</a>}
        {material.mayChange && <><Button size="compact-sm" variant="quiet" onClick={() => onChange(material)} data-testid="change-material">{t('change')}</Button><Button size="compact-sm" variant="quiet" onClick={() => onRemove(material)} data-testid="remove-material">{t('remove')}</Button></>}
      </p>
    </CutCard>
  );
}

/** A title that was written in Chinese only is shown in Chinese. */
export const titled = ({ zh, en }: { zh: string; en: string }) => ({ zh, en: en || zh });
const sized = (bytes: number, t: ReturnType<typeof useLibraryWords>): string => (bytes < 1_000_000 ? t('kilobytes', { n: Math.max(1, Math.round(bytes / 1000)) }) : t('megabytes', { n: (bytes / 1_000_000).toFixed(1) }));
