import type { Ledger } from '../ledger.ts';

export interface CountedCupboard { readonly kits: number; readonly lent: number; readonly missing: number; readonly broken: number; readonly loans: number; readonly spares: number }
/** The cupboard of one school, from what was carried out of it and back. */
export function countCupboard(ledger: Ledger, schoolId: string): CountedCupboard {
  const deeds = ledger.kits.filter((deed) => deed.schoolId === schoolId);
  const kitIds = deeds.filter((deed) => deed.did === 'added').map((deed) => deed.kitId);
  const lastOf = (kitId: string, ...kinds: readonly string[]) => deeds.findLast((deed) => deed.kitId === kitId && kinds.includes(deed.did));
  const lacking = kitIds.map((kitId) => lastOf(kitId, 'back', 'filled')).filter((deed) => deed?.did === 'back');
  return {
    kits: kitIds.length, lent: kitIds.filter((kitId) => lastOf(kitId, 'lent', 'back')?.did === 'lent').length, loans: deeds.filter((deed) => deed.did === 'lent').length,
    missing: lacking.reduce((sum, deed) => sum + (deed?.missing ?? 0), 0), broken: lacking.reduce((sum, deed) => sum + (deed?.broken ?? 0), 0), spares: ledger.spares.get(schoolId) ?? 0,
  };
}
