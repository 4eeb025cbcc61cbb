import { defineConfig } from 'vitest/config'

const project = {
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    environment: 'node',
    // How long a machine takes is never an assertion: these only end what hangs.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    // Databases of tests are schemas there.
    env: {
      SELVEDGE_TEST_POSTGRES: process.env.POSTGRES_URL ?? '',
      SELVEDGE_TEST_ELASTICSEARCH: process.env.ELASTICSEARCH_URL ?? '',
    },
  },
} as const
const everywhere = '{protos,platform,services,bff,stack,bench,scripts}'

/** Tests that need real servers; `npm run test:engines` says where the servers are. */
export default defineConfig({
  test: {
    projects: [
      {
        ...project,
        test: {
          ...project.test,
          name: 'engines',
          // One file at a time: they strike servers, and servers share the cores.
          fileParallelism: false,
          sequence: { groupOrder: 0 },
          include: [`${everywhere}/**/*.engine.test.ts`],
          exclude: ['**/node_modules/**'],
        },
      },
      {
        // Suites of `npm test` once more, with their databases on PostgreSQL and their search on Elasticsearch.
        ...project,
        test: {
          ...project.test,
          name: 'servers',
          // As in `npm test`: each has schemas and indexes of its own, and waits for a server more than it computes.
          isolate: false,
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
          include: [
            'platform/{db,views}/**/*.test.ts',
            'platform/runtime/consumers-rpc.test.ts',
            'services/**/*.test.ts',
            'bff/{src/read-models,tests}/**/*.test.ts',
          ],
          // What is pure has no database.
          exclude: ['**/node_modules/**', '**/*.engine.test.ts', 'platform/db/sqlite/**', 'services/*/src/domain/**'],
          // Whole processes of these tests are not told: what they write would outlive them.
          env: { ...project.test.env, KAFKA_BROKERS: '', ELASTICSEARCH_URL: '', POSTGRES_URL: '' },
        },
      },
    ],
  },
})
