import { routeTable } from '@kindling/contracts';
import { partnerPageRoutes } from './page-words.ts';

it('the page of a partner asks a route that there is', () => {
  expect(partnerPageRoutes).toEqual({ 'partners.page': routeTable['partners.page'] });
});
