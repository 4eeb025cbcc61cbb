// `npm run test:engines [-- file …]`: the tests that need real servers. Those named in KAFKA_BROKERS,
// ELASTICSEARCH_URL, POSTGRES_URL, S3_URL are used; the others are started, and stopped afterwards.
import { runEngines } from './run-engines.ts'
import { close } from './tally.ts'

// Ending with a code of its own lets what was started be ended too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

await runEngines(...process.argv.slice(2))
close()
