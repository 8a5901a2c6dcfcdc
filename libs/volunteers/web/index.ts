import { lazy } from 'react';

export const HoursPage = lazy(() => import('./hours-page.tsx'));
export const VolunteersPage = lazy(() => import('./volunteers-page.tsx'));
export const PeoplePage = lazy(() => import('./people-page.tsx'));
