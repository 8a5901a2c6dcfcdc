import { TextField } from '@kindling/ui';
import type { FoundingDraft } from './founding.ts';

export type Change = (part: Partial<FoundingDraft>) => void;
/** Each part of the page writes its own fields of the one draft. */
export interface PartProps { draft: FoundingDraft; change: Change }

interface CountProps { label: string; value: number; least: number; most: number; step?: number; onChange: (value: number) => void }
export const Count = ({ label, value, least, most, step = 1, onChange }: CountProps) =>
  <TextField type="number" label={label} min={least} max={most} step={step} value={String(value)} onChange={(event) => onChange(Math.max(least, Math.min(most, Number(event.currentTarget.value))))} />;
