import { routeTable } from '@kindling/contracts';
import { phoneRoutes, type PhoneRoute } from './ask.ts';

it('the page for phones asks the routes that there are', () => {
  for (const id of Object.keys(phoneRoutes) as PhoneRoute[]) expect([id, phoneRoutes[id]]).toEqual([id, routeTable[id]]);
});
