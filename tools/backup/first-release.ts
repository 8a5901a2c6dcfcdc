import { join } from 'node:path';

/** A backup of a club on the schema of the very first migration. */
export const firstRelease = join(import.meta.dirname, 'fixtures/first-release');
