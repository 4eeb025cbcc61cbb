// `npm run verify`: everything that needs no browser.
import { runChecks } from './run-checks.ts'
import { runVitest } from './run-vitest.ts'
import { close } from './tally.ts'

runChecks()
runVitest()
close()
