import { expect, test } from 'vitest'
import { money } from '../../../components/matrix/value-type.ts'
import { readTiers } from './tier-drafts.ts'

const type = money('EUR', 'en-GB')
const drafts = (...pairs: [string, string][]) => pairs.map(([from, whsl]) => ({ from, whsl }))

test('quantities ascend from one piece and amounts are exact', () => {
  expect(readTiers(drafts(['1', '40.50'], ['12', '38']), type).tiers).toEqual([
    { fromUnits: 1, whslMinor: 4050 },
    { fromUnits: 12, whslMinor: 3800 },
  ])
  expect(readTiers(drafts(['1', '40'], ['12', '38'], ['12', '37']), type)).toEqual({
    faults: [undefined, undefined, 'from'],
  })
  expect(readTiers(drafts(['1', ''], ['x', '38']), type)).toEqual({ faults: ['whsl', 'from'] })
  expect(readTiers(drafts(['1', '-1']), type).faults).toEqual(['whsl'])
})
