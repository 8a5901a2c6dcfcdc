import { routeTable } from '@kindling/contracts';
import { guestRoutes, type GuestRoute } from './ask.ts';

it('the page for families asks the routes that there are', () => {
  for (const id of Object.keys(guestRoutes) as GuestRoute[]) expect([id, guestRoutes[id]]).toEqual([id, routeTable[id]]);
});
