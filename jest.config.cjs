/** Unit, property and host tests. Browser tests live in test/e2e and are run by Playwright. */
module.exports = {
  testEnvironment: 'node',
  // Packages outlive a test file (test/runtime.cjs), and some hold on to what stood on its global object.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  // Two busy cores: what takes a second alone may take a minute beside others. The limit ends only what hangs.
  testTimeout: 120_000,
  // Jest leaves one core alone; with two that is half the machine.
  maxWorkers: '100%',
  // A worker that is through hands back up to a gigabyte; on a busy machine that outlasts the half second after which jest
  // kills it and calls it a leak. One that holds on to something is still told.
  workerGracefulExitTimeout: 20_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/test/e2e/', '/test/bench/'],
  transform: {
    '^.+\\.m?[tj]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/globalSetup.cjs',
  runtime: '<rootDir>/test/runtime.cjs',
};
