import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { databaseCode, isDatabaseAway } from './database-away.ts';

describe('a database that is away', () => {
  it('is recognised by its codes, wrapped or not', () => {
    for (const code of ['08006', '57P01', '53300', 'ECONNREFUSED', 'ECONNRESET']) expect([isDatabaseAway({ code }), isDatabaseAway({ driverError: { code } })]).toEqual([true, true]);
    expect(databaseCode({ driverError: { code: '57P01' } })).toBe('57P01');
  });
  it('is recognised when a transaction loses its connection between two queries', () => {
    expect([isDatabaseAway(new QueryRunnerProviderAlreadyReleasedError()), isDatabaseAway(new QueryRunnerAlreadyReleasedError())]).toEqual([true, true]);
  });
  it('is not blamed for wrong queries and other surprises', () => {
    expect([isDatabaseAway({ code: '23505' }), isDatabaseAway(new Error('no')), isDatabaseAway(null)]).toEqual([false, false, false]);
  });
});
