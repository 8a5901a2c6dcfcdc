import { lazy } from 'react';

export const StaffSignInPage = lazy(() => import('./sign-in/staff-sign-in-page.tsx'));
export const ClassSignInPage = lazy(() => import('./sign-in/class-sign-in-page.tsx'));
export const RosterPage = lazy(() => import('./roster/roster-page.tsx'));
export const PrivacyPage = lazy(() => import('./privacy/privacy-page.tsx'));
export const SlipsPage = lazy(() => import('./privacy/slips-page.tsx'));
export const LooksPage = lazy(() => import('./looks/looks-page.tsx'));
export const CardsPage = lazy(() => import('./roster/cards-page.tsx'));
export const ImportRosterPage = lazy(() => import('./roster/import/import-page.tsx'));
export const TermPage = lazy(() => import('./roster/term-page.tsx'));
