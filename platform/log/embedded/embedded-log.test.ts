import { logContract } from '../log.contract.ts'
import { embeddedHarness } from './harness.ts'

logContract('embedded', embeddedHarness)
