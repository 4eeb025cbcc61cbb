// `npm run e2e [-- file … --cluster]`: browser journeys alone; with --cluster the system is processes on real servers.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build.ts'
import { runClusterJourneys } from './cluster-journeys.ts'
import { runJourneys } from './run-journeys.ts'
import { close } from './tally.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { cluster: { type: 'boolean' } } })
await buildIfStale(join(import.meta.dirname, '..'))
if (values.cluster) await runClusterJourneys(...positionals)
else runJourneys(positionals)
close()
