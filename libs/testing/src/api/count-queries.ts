import type { TestApi } from './test-api.ts';

/** How many statements the database was sent while `work` ran; session and permission included. */
export async function countQueries(api: TestApi, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const make = api.db.createQueryRunner.bind(api.db);
  api.db.createQueryRunner = (mode) => {
    const runner = make(mode);
    const query = runner.query.bind(runner);
    runner.query = ((...parts: Parameters<typeof query>) => { count += 1; return query(...parts); }) as typeof runner.query;
    return runner;
  };
  try {
    await work();
  } finally {
    api.db.createQueryRunner = make;
  }
  return count;
}
