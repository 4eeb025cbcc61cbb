import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql-ws, loaded by Node, gets graphql's CommonJS build; tests must get the same copy.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    name: 'web',
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
  },
})
