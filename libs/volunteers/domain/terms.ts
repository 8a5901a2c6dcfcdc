export interface Term { readonly from: string; readonly to: string }

/** Terms of China's schools: from September to January, from February to August. The newest first, the running one among them. */
export function termsBack(today: string, count: number): readonly Term[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  // Half years, counted on: an even one is a spring.
  const now = month >= 9 ? year * 2 + 1 : month >= 2 ? year * 2 : year * 2 - 1;
  return Array.from({ length: count }, (_, back) => termOf(now - back));
}
function termOf(half: number): Term {
  const year = Math.floor(half / 2);
  return half % 2 === 0 ? { from: `${year}-02-01`, to: `${year}-08-31` } : { from: `${year}-09-01`, to: `${year + 1}-01-31` };
}
