import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql-ws, loaded by Node, gets graphql's CommonJS build; tests must get the same copy.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    name: 'web',
    environment: 'node',
    // Tests keep what they make to themselves, so the files of a worker share the code they load.
    isolate: false,
    maxWorkers: '100%',
    include: ['src/**/*.test.{ts,tsx}'],
    // How long a machine takes is never an assertion: this only ends what hangs.
    testTimeout: 300_000,
  },
})
