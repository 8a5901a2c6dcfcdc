import { runStaticChecks } from './static-checks.ts';

/** Types, lint, import rules, names: what a pre-push hook would run. */
const { passed, failed } = await runStaticChecks();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
