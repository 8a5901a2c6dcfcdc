import type { ResponseOf } from '@kindling/contracts';

type Lesson = ResponseOf<'exercises.offline-parts'>['lessons'][number];
interface Item { readonly address: string; readonly bytes: number }
/** What belongs together for a teacher: the program itself, or one lesson. */
export interface Bundle { readonly id: string; readonly lesson: Lesson | null; readonly bytes: number; readonly missing: readonly Item[] }
export interface Preparation { readonly bundles: readonly Bundle[]; readonly missingBytes: number }

export function withoutPart({ bundles, missingBytes }: Preparation, id: string, address: string): Preparation {
  const gone = bundles.find((bundle) => bundle.id === id)?.missing.find((item) => item.address === address);
  return {
    missingBytes: missingBytes - (gone?.bytes ?? 0),
    bundles: bundles.map((bundle) => (bundle.id === id ? { ...bundle, missing: bundle.missing.filter((item) => item.address !== address) } : bundle)),
  };
}
