import { lazy } from 'react';

export const TimetablePage = lazy(() => import('./timetable-page.tsx'));
export const CalendarCard = lazy(() => import('./calendar-card.tsx'));
export { NextClassCard } from './next-class-card.tsx';
