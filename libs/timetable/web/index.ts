import { lazyPage, lazyPart } from '@kindling/ui';

export const TimetablePage = lazyPage(() => import('./timetable-page.tsx'));
export const CalendarCard = lazyPart(() => import('./calendar-card.tsx'));
export { NextClassCard } from './next-class-card.tsx';
