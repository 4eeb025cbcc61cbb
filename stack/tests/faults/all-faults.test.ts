import { expect, test } from 'vitest'
import { faultsOn } from './fault.ts'
import { runWorld } from './run-world.ts'

test('20 faults chosen among all kinds: nothing lost, doubled, promised twice or passed over', async () => {
  const { broken } = await runWorld({ seed: 1, runs: 20, kinds: faultsOn([]), units: 40 })
  expect(broken).toEqual([])
})
