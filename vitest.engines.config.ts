import { defineConfig } from 'vitest/config'

/** Tests that need real servers, named `*.engine.test.ts`; `npm run test:engines` says where the servers are. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    environment: 'node',
    include: ['{protos,platform,services,bff,stack,bench,scripts}/**/*.engine.test.ts'],
    exclude: ['**/node_modules/**'],
    // One file at a time: they share the servers, and the servers share the cores.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
