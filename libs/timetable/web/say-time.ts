import { useLanguage } from '@kindling/platform-web';
import { addDays, dayAt, timeAt, weekdayOf } from '../domain/index.ts';
import { useTimetableWords, type TimetableWord } from './timetable-words.ts';

/** Times of China's clock, wherever the computer believes to be. */
export function useSayTime() {
  const t = useTimetableWords();
  const { language } = useLanguage();
  const weekday = (day: string): string => t(`weekday-${weekdayOf(day)}` as TimetableWord);
  const date = (day: string): string => {
    const [, month, dayOfMonth] = day.split('-').map(Number);
    return language === 'zh' ? `${month}月${dayOfMonth}日` : new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  };
  const dayWords = (instant: string): string => {
    const day = dayAt(Date.parse(instant));
    const today = dayAt(Date.now());
    if (day === today) return t('today');
    return day === addDays(today, 1) ? t('tomorrow') : `${date(day)} ${weekday(day)}`;
  };
  return { weekday, date, dayWords, when: (instant: string): string => `${dayWords(instant)} ${timeAt(Date.parse(instant))}` };
}
