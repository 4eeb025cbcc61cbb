// `npm run e2e [-- file …]`: browser journeys alone.
import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { runJourneys } from './run-journeys.ts'
import { close } from './tally.ts'

await buildIfStale(join(import.meta.dirname, '..'))
runJourneys(...process.argv.slice(2))
close()
