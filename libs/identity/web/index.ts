import { lazyPart } from '@kindling/ui';

export const StaffSignInPage = lazyPart(() => import('./sign-in/staff-sign-in-page.tsx'));
export const ClassSignInPage = lazyPart(() => import('./sign-in/class-sign-in-page.tsx'));
export const RosterPage = lazyPart(() => import('./roster/roster-page.tsx'));
export const PrivacyPage = lazyPart(() => import('./privacy/privacy-page.tsx'));
export const SlipsPage = lazyPart(() => import('./privacy/slips-page.tsx'));
export const LooksPage = lazyPart(() => import('./looks/looks-page.tsx'));
export const CardsPage = lazyPart(() => import('./roster/cards-page.tsx'));
export const ImportRosterPage = lazyPart(() => import('./roster/import/import-page.tsx'));
export const TermPage = lazyPart(() => import('./roster/term-page.tsx'));
export const SharePage = lazyPart(() => import('./share/share-page.tsx'));
