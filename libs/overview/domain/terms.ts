export interface Term { readonly id: string; readonly from: string; readonly to: string; readonly season: 'autumn' | 'spring' | 'year'; readonly year: number }

/** Chinese school terms: September to January, February to August; the newest first. `today` is a day of China's clock. */
export function termsUntil(today: string, count = 4): Term[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  let [season, of]: ['autumn' | 'spring', number] = month >= 9 ? ['autumn', year] : month === 1 ? ['autumn', year - 1] : ['spring', year];
  const schoolYear = season === 'autumn' ? of : of - 1;
  const terms: Term[] = [{ id: `${schoolYear}-year`, from: `${schoolYear}-09-01`, to: `${schoolYear + 1}-08-31`, season: 'year', year: schoolYear }];
  for (let at = 0; at < count; at += 1) {
    terms.push(season === 'autumn' ? { id: `${of}-autumn`, from: `${of}-09-01`, to: `${of + 1}-01-31`, season, year: of } : { id: `${of}-spring`, from: `${of}-02-01`, to: `${of}-08-31`, season, year: of });
    [season, of] = season === 'autumn' ? ['spring', of] : ['autumn', of - 1];
  }
  return terms;
}
