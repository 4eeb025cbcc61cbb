import { defineConfig } from 'vitest/config'
import { LongFirst } from './scripts/long-first.ts'

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        // As Node resolves it; Vite would take the package's other copy, and graphql allows only one.
        resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
        test: {
          name: 'server',
          environment: 'node',
          // Tests keep what they make to themselves, so the files of a worker share the code they load.
          isolate: false,
          maxWorkers: '100%',
          include: ['{protos,platform,services,bff,stack,bench,scripts}/**/*.test.ts'],
          // Those need servers: `npm run test:engines`.
          exclude: ['**/node_modules/**', '**/*.engine.test.ts'],
          // How long a machine takes is never an assertion: these only end what hangs.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 60_000 } },
          // Engines that the shell names are nobody's here: what whole systems write would outlive them.
          env: { KAFKA_BROKERS: '', ELASTICSEARCH_URL: '', POSTGRES_URL: '' },
        },
      },
      './web/vitest.config.ts',
    ],
  },
})
