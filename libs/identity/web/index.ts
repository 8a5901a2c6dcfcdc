import { lazyPage } from '@kindling/ui';

export const StaffSignInPage = lazyPage(() => import('./sign-in/staff-sign-in-page.tsx'));
export const ClassSignInPage = lazyPage(() => import('./sign-in/class-sign-in-page.tsx'));
export const RosterPage = lazyPage(() => import('./roster/roster-page.tsx'));
export const PrivacyPage = lazyPage(() => import('./privacy/privacy-page.tsx'));
export const SlipsPage = lazyPage(() => import('./privacy/slips-page.tsx'));
export const LooksPage = lazyPage(() => import('./looks/looks-page.tsx'));
export const CardsPage = lazyPage(() => import('./roster/cards-page.tsx'));
export const ImportRosterPage = lazyPage(() => import('./roster/import/import-page.tsx'));
export const TermPage = lazyPage(() => import('./roster/term-page.tsx'));
export const SharePage = lazyPage(() => import('./share/share-page.tsx'));
