import type { CalendarItem } from '@kindling/contracts';
import { chinaTime } from '@kindling/kernel';
import { Link, useText } from '@kindling/platform-web';
import { daysOfMonth, groupOf, itemsOn, weekdayOf } from './month.ts';
import { useCalendarWords } from './words.ts';

/** One list of days: below 900 px empty days are left out, above it stands in weeks. */
export function MonthList({ items, month, today }: { items: readonly CalendarItem[]; month: string; today: string }) {
  const t = useCalendarWords();
  const weekdays = t('weekdays').split(',');
  return (
    <>
      <div className="calendar-weekdays" aria-hidden="true">{weekdays.map((name) => <span key={name}>{name}</span>)}</div>
      <ol className="calendar-month" data-testid="calendar-month">
        {daysOfMonth(month).map((day) => {
          const own = itemsOn(day, month, items);
          return (
            <li key={day} className={[own.length === 0 ? 'empty' : '', day === today ? 'today' : '', `weekday-${weekdayOf(day)}`].join(' ')} data-testid="calendar-day" data-day={day}>
              <h3>{Number(day.slice(8))} <span>{weekdays[weekdayOf(day)]}</span>{day === today && <em>{t('today')}</em>}</h3>
              {own.length > 0 && <ul>{own.map((item) => <Item key={item.id} item={item} />)}</ul>}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Item({ item }: { item: CalendarItem }) {
  const t = useCalendarWords();
  const text = useText();
  const { sort, title, place, startsAt, endsAt, on, until, state, note, link } = item;
  const time = startsAt && endsAt ? `${chinaTime(startsAt)}–${chinaTime(endsAt)}` : until > on ? t('until', { day: until.slice(5) }) : t('all-day');
  return (
    <li className={`calendar-item ${groupOf(sort)} ${state}`} data-testid="calendar-item" data-sort={sort} data-state={state}>
      <span className="calendar-time">{time}</span>
      <b>{link ? <Link to={link}>{text(title)}</Link> : text(title)}</b>
      <small>{t(sort)} · {text(place)}{state !== 'planned' && <em>{t(state)}{note && ` · ${note}`}</em>}</small>
    </li>
  );
}
