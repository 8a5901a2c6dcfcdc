import { Button } from '@kindling/ui';
import { freshId } from '../../domain/index.ts';
import { BothTexts } from '../draft/both-texts.tsx';
import { useAuthorWords } from '../words.ts';

interface AnyFieldsProps { value: unknown; onChange: (next: unknown) => void; hidden?: readonly string[]; label?: string; depth?: number }
const isText = (value: unknown): value is { zh: string; en: string } => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).sort().join() === 'en,zh' && Object.values(value).every((each) => typeof each === 'string');

/** Whatever a kind is made of that has no editor yet: texts in both languages, words, numbers and ticks. What it cannot show it leaves as it is. */
export function AnyFields({ value, onChange, hidden = [], label = '', depth = 0 }: AnyFieldsProps) {
  const t = useAuthorWords();
  if (isText(value)) return <BothTexts label={label} lines={2} value={value} onChange={onChange} />;
  if (typeof value === 'string') return <label className="author-any">{label} <textarea rows={value.includes('\n') ? 5 : 1} value={value} onChange={(event) => onChange(event.target.value)} /></label>;
  if (typeof value === 'number') return <label className="author-any">{label} <input type="number" step="any" value={value} onChange={(event) => onChange(Number(event.target.value))} /></label>;
  if (typeof value === 'boolean') return <label className="author-tick"><input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} /> {label}</label>;
  if (typeof value !== 'object' || value === null || depth > 4) return <p className="author-note">{label} · {t('kept-as-it-is')}</p>;
  if (Array.isArray(value)) return <AnyList value={value} onChange={onChange} label={label} depth={depth} />;
  return (
    <div className="author-any-list">
      {Object.entries(value).filter(([key]) => !hidden.includes(key) && key !== 'id').map(([key, inner]) => <AnyFields key={key} value={inner} label={label ? `${label} · ${key}` : key} depth={depth + 1} onChange={(next) => onChange({ ...value, [key]: next })} />)}
    </div>
  );
}

/** One more is like the last one, under a name of its own. */
function oneMore(value: readonly unknown[]): unknown {
  const last: unknown = value.at(-1);
  if (typeof last !== 'object' || last === null || !('id' in last) || typeof last.id !== 'string') return last;
  return { ...last, id: freshId(last.id, value.flatMap((each) => (typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'string' ? [each.id] : []))) };
}
function AnyList({ value, onChange, label, depth }: { value: readonly unknown[]; onChange: (next: unknown) => void; label: string; depth: number }) {
  const t = useAuthorWords();
  return (
    <div className="author-any-list">
      {value.map((each, at) => (
        <div key={at}>
          <AnyFields value={each} label={`${label} ${at + 1}`} depth={depth + 1} onChange={(next) => onChange(value.map((old, index) => (index === at ? next : old)))} />
          {value.length > 1 && <Button variant="quiet" onClick={() => onChange(value.filter((_, index) => index !== at))}>{t('out-of', { at: at + 1 })}</Button>}
        </div>
      ))}
      {value.length > 0 && <Button variant="quiet" onClick={() => onChange([...value, oneMore(value)])}>{t('one-more')}</Button>}
    </div>
  );
}
