import { routeTable } from '@kindling/contracts';
import { joinRoutes } from './ask.ts';

it('the page for those who offer to help asks the routes that there are', () => {
  for (const id of Object.keys(joinRoutes) as (keyof typeof joinRoutes)[]) expect([id, joinRoutes[id]]).toEqual([id, routeTable[id]]);
});
