// `npm test`: every check and test, browser journeys included. Ends with one line `N passed, N failed`.
import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { runChecks } from './run-checks.ts'
import { runJourneys } from './run-journeys.ts'
import { runVitest } from './run-vitest.ts'
import { close } from './tally.ts'

runChecks()
runVitest()
await buildIfStale(join(import.meta.dirname, '..'))
runJourneys()
close()
