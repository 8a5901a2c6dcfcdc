/** When a class may enter a lesson. */
export type Opening = { readonly state: 'open' } | { readonly state: 'opens'; readonly at: string } | { readonly state: 'closed' };

export function openingOf(opensAt: Date | null, now: Date): Opening {
  if (!opensAt) return { state: 'closed' };
  return opensAt <= now ? { state: 'open' } : { state: 'opens', at: opensAt.toISOString() };
}
