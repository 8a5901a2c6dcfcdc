import { lazyPart } from '@kindling/ui';

export const EventsPage = lazyPart(() => import('./hold/events-page.tsx'));
export const EventPage = lazyPart(() => import('./hold/event-page.tsx'));
export const NewEventPage = lazyPart(() => import('./hold/write-event-page.tsx').then((module) => ({ default: module.NewEventPage })));
export const EditEventPage = lazyPart(() => import('./hold/write-event-page.tsx').then((module) => ({ default: module.EditEventPage })));
export const DoorPage = lazyPart(() => import('./door/door-page.tsx'));
export const FamilySlipsPage = lazyPart(() => import('./slips/family-slips-page.tsx'));
export const InvitationsCard = lazyPart(() => import('./pupil/invitations-card.tsx'));
