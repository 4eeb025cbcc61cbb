import { describe } from 'vitest'
import { appendingContract } from './contract/appending.ts'
import { consumingContract } from './contract/consuming.ts'
import { eachWithLog, type MakeLog } from './contract/harness.ts'
import { readingContract } from './contract/reading.ts'
import { topicsContract } from './contract/topics.ts'

/** What every adapter of the log port promises; each adapter's test calls it with its own harness. */
export function logContract(name: string, makeLog: MakeLog): void {
  describe(`log contract: ${name}`, () => {
    const setup = eachWithLog(makeLog)
    describe('append', () => appendingContract(setup))
    describe('consume', () => consumingContract(setup))
    describe('read', () => readingContract(setup))
    describe('topics', () => topicsContract(setup))
  })
}
