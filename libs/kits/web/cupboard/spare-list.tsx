import type { PartCounts } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote } from '@kindling/platform-web';
import { useState } from 'react';
import { usePartName } from '../use-part-name.ts';
import { useKitWords } from '../words.ts';

/** Typed over and left: saved. */
export function SpareList({ classId, spares, kinds, onChange }: { classId: string; spares: PartCounts; kinds: readonly string[]; onChange: () => void }) {
  const t = useKitWords();
  const part = usePartName();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const save = (key: string, typed: string) => {
    const count = Number(typed);
    if (!Number.isInteger(count) || count < 0 || count > 999 || count === (spares[key] ?? 0)) return;
    api('kits.set-spare', { params: { classId }, body: { part: key, count } }).then(() => { setFailure(null); onChange(); }, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  };
  return (
    <section aria-labelledby="kit-spares">
      <h2 id="kit-spares">{t('spares')}</h2>
      <p className="kits-note">{t('spares-note')}</p>
      {failure && <ErrorNote failure={failure} />}
      <div className="kits-spares">
        {kinds.map((key) => (
          <label key={`${key}:${spares[key] ?? 0}`}><span>{part(key)}</span><input type="number" min={0} max={999} inputMode="numeric" defaultValue={spares[key] ?? 0} aria-label={t('spare-count', { part: part(key) })} onBlur={(event) => save(key, event.currentTarget.value)} data-testid="spare" data-part={key} /></label>
        ))}
      </div>
    </section>
  );
}
