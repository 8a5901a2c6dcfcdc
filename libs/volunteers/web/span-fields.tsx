import { chinaDay } from '@kindling/kernel';
import { TextField } from '@kindling/ui';
import { useVolunteerWords } from './words.ts';

export interface Span { readonly from: string; readonly to: string }
/** Half a year, which is about a term. */
export const lately = (): Span => ({ from: chinaDay(new Date(Date.now() - 180 * 86_400_000).toISOString()), to: chinaDay(new Date().toISOString()) });
export const isWhole = ({ from, to }: Span): boolean => from !== '' && to !== '';

export function SpanFields({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  const t = useVolunteerWords();
  return (
    <div className="volunteers-span">
      <TextField type="date" label={t('from')} value={span.from} onChange={(event) => onChange({ ...span, from: event.currentTarget.value })} />
      <TextField type="date" label={t('to')} value={span.to} onChange={(event) => onChange({ ...span, to: event.currentTarget.value })} />
    </div>
  );
}
