import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        // As Node resolves it; Vite would take the package's other copy, and graphql allows only one.
        resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
        test: {
          name: 'server',
          environment: 'node',
          include: ['{protos,platform,services,bff,stack,bench,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      './web/vitest.config.ts',
    ],
  },
})
