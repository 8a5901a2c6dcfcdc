import { chinaInstant } from '@kindling/kernel';
import { localeOf, useLanguage } from '@kindling/platform-web';

/** China's clock, wherever the computer believes to be. */
export function useSayWhen(): (startsAt: string, endsAt?: string) => string {
  const { language } = useLanguage();
  const zone = { timeZone: 'Asia/Shanghai' } as const;
  return (startsAt, endsAt) => {
    const day = new Date(startsAt).toLocaleString(localeOf(language), { ...zone, year: 'numeric', month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    return endsAt ? `${day}–${new Date(endsAt).toLocaleTimeString(localeOf(language), { ...zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}` : day;
  };
}
export { chinaDay as dayOf, chinaTime as timeOf } from '@kindling/kernel';
export const instantOf = (day: string, time: string): string => new Date(chinaInstant(day, time)).toISOString();

/** English may have been left empty by whoever wrote it. */
export function usePick(): (text: { readonly zh: string; readonly en: string }) => string {
  const { language } = useLanguage();
  return (text) => (language === 'en' && text.en !== '' ? text.en : text.zh);
}
