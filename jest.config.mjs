const swc = ['@swc/jest', {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
  },
  module: { type: 'es6' },
}];

const shared = {
  rootDir: import.meta.dirname,
  transform: { '^.+\\.(ts|tsx)$': swc },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/e2e/', '/.kindling/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.kindling/'],
  setupFilesAfterEnv: ['<rootDir>/libs/testing/src/setup/fail-on-noise.ts'],
};

/** Suffix says what a test needs: `.spec` nothing, `.pg.spec` PostgreSQL, `.avr.spec` the compiler box, `.dom.spec` a DOM. */
/** A busy machine is slow, not wrong. */
export default {
  testTimeout: 30_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['**/*.spec.ts'], testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '\\.(pg|avr|dom)\\.spec\\.ts$'] },
    { ...shared, displayName: 'avr', testMatch: ['**/*.avr.spec.ts'] },
    { ...shared, displayName: 'pg', testMatch: ['**/*.pg.spec.ts'], globalSetup: '<rootDir>/libs/testing/src/setup/postgres-global-setup.ts', globalTeardown: '<rootDir>/libs/testing/src/setup/postgres-global-teardown.ts' },
    { ...shared, displayName: 'dom', testMatch: ['**/*.dom.spec.tsx'], testEnvironment: 'jsdom', moduleNameMapper: { '\\.(css)$': '<rootDir>/libs/testing/src/setup/empty-style.ts', '\\.worklet\\.ts$': '<rootDir>/libs/testing/src/setup/worker-address.ts' } },
  ],
};
