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
  if (Array.isArray(value)) {
    return <div className="author-any-list">{value.map((each: unknown, at) => <AnyFields key={at} value={each} label={`${label} ${at + 1}`} depth={depth + 1} onChange={(next) => onChange(value.map((old: unknown, index) => (index === at ? next : old)))} />)}</div>;
  }
  return (
    <div className="author-any-list">
      {Object.entries(value).filter(([key]) => !hidden.includes(key) && key !== 'id').map(([key, inner]) => <AnyFields key={key} value={inner} label={label ? `${label} · ${key}` : key} depth={depth + 1} onChange={(next) => onChange({ ...value, [key]: next })} />)}
    </div>
  );
}
