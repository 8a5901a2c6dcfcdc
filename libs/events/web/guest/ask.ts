import type { RouteId } from '@kindling/contracts/light';
import { asker } from '@kindling/ui/light';

/** The few routes that this page asks; `guest.spec.ts` compares them with the table of all. */
export const guestRoutes = {
  'families.event': ['GET', '/api/public/events/:eventId'],
  'families.come-as-guest': ['POST', '/api/public/events/:eventId/guests'],
  'families.page': ['GET', '/api/families/:token'],
  'families.reply': ['PUT', '/api/families/:token/events/:eventId/reply'],
  'families.answer-survey': ['PUT', '/api/families/:token/events/:eventId/survey'],
  'families.consent': ['PUT', '/api/families/:token/consent'],
  'families.work': ['GET', '/api/families/:token/works/:projectId'],
} as const satisfies Partial<Record<RouteId, readonly [string, string]>>;
export type GuestRoute = keyof typeof guestRoutes;

export const ask = asker(guestRoutes);
