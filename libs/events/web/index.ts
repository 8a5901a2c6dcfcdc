import { lazyPage, lazyPart } from '@kindling/ui';

export const EventsPage = lazyPage(() => import('./hold/events-page.tsx'));
export const EventPage = lazyPage(() => import('./hold/event-page.tsx'));
export const NewEventPage = lazyPage(() => import('./hold/write-event-page.tsx').then((module) => ({ default: module.NewEventPage })));
export const EditEventPage = lazyPage(() => import('./hold/write-event-page.tsx').then((module) => ({ default: module.EditEventPage })));
export const DoorPage = lazyPage(() => import('./door/door-page.tsx'));
export const FamilySlipsPage = lazyPage(() => import('./slips/family-slips-page.tsx'));
export const InvitationsCard = lazyPart(() => import('./pupil/invitations-card.tsx'));
