import { lazy } from 'react';

export const EventsPage = lazy(() => import('./hold/events-page.tsx'));
export const EventPage = lazy(() => import('./hold/event-page.tsx'));
export const NewEventPage = lazy(() => import('./hold/write-event-page.tsx').then((module) => ({ default: module.NewEventPage })));
export const EditEventPage = lazy(() => import('./hold/write-event-page.tsx').then((module) => ({ default: module.EditEventPage })));
export const DoorPage = lazy(() => import('./door/door-page.tsx'));
export const FamilySlipsPage = lazy(() => import('./slips/family-slips-page.tsx'));
export const InvitationsCard = lazy(() => import('./pupil/invitations-card.tsx'));
