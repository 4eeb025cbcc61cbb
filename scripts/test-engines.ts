// `npm run test:engines [-- file …]`: the tests that need real servers, each named by its variable.
import { runVitest } from './run-vitest.ts'
import { close } from './tally.ts'

const variables = ['KAFKA_BROKERS', 'ELASTICSEARCH_URL', 'POSTGRES_URL']
const missing = variables.filter((name) => !process.env[name])
if (missing.length > 0) {
  console.error(`Set ${missing.join(', ')} to servers that may be written to.`)
  process.exit(2)
}

runVitest('--config', 'vitest.engines.config.ts', ...process.argv.slice(2))
close()
