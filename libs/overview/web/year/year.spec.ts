import { routeTable } from '@kindling/contracts';
import { yearRoutes } from './page-words.ts';

it('the page of a year asks a route that there is', () => {
  expect(yearRoutes).toEqual({ 'review.page': routeTable['review.page'] });
});
