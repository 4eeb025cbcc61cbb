import { PriceRowInput } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { expect, test } from 'vitest'
import { rowInputProblems } from './row-input.ts'
import { rowValueWarnings } from './row-value.ts'

const row = (over: Partial<PriceRowInput> = {}) =>
  PriceRowInput.fromPartial({
    styleNumber: '100',
    colourCode: 'BLK',
    enabled: true,
    tiers: [{ fromUnits: 1, whslMinor: 900 }],
    ...over,
  })
const codes = (over: Partial<PriceRowInput>) => rowInputProblems(row(over)).map(({ code }) => code)
const tiers = (...pairs: [number, number][]) => pairs.map(([fromUnits, whslMinor]) => ({ fromUnits, whslMinor }))

test.each<[string, Partial<PriceRowInput>, string[]]>([
  ['a product', {}, []],
  ['a SKU', { styleNumber: '', colourCode: '', sku: 'S1' }, []],
  ['both', { sku: 'S1' }, ['PRODUCT_NAME']],
  ['neither', { styleNumber: ' ', colourCode: '' }, ['PRODUCT_NAME']],
  ['half a product', { colourCode: '' }, ['PRODUCT_NAME']],
  ['a negative amount', { tiers: tiers([1, -1]) }, ['AMOUNT_NEGATIVE']],
  ['a negative RRP', { rrpMinor: -1 }, ['AMOUNT_NEGATIVE']],
  ['a fraction of a cent', { rrpMinor: 1.5 }, ['AMOUNT_FRACTION']],
  ['too high', { rrpMinor: 1_000_000_001 }, ['AMOUNT_TOO_HIGH']],
  ['tiers from 2', { tiers: tiers([2, 5]) }, ['TIER_START']],
  ['tiers not ascending', { tiers: tiers([1, 5], [10, 4], [10, 3]) }, ['TIER_ORDER']],
  ['no price', { tiers: [] }, ['PRICE_MISSING']],
  ['hidden without price', { tiers: [], enabled: false }, []],
  ['only RRP', { tiers: [], rrpMinor: 1000 }, []],
  ['removed', { tiers: [], remove: true }, []],
  ['a megabyte of name', { styleNumber: 'x'.repeat(1_000_000) }, ['NAME_INVALID']],
])('%s', (_, over, expected) => {
  expect(codes(over)).toEqual(expected)
})

test('an offending value is shown shortened; WHSL above RRP is only a warning', () => {
  expect(rowInputProblems(row({ styleNumber: 'x'.repeat(1_000_000) }))[0]!.value).toHaveLength(200)
  const value = { enabled: true, tiers: tiers([1, 1000]), rrpMinor: 999 }
  expect(rowValueWarnings(value)).toMatchObject([{ code: 'WHSL_ABOVE_RRP' }])
  expect(rowValueWarnings({ ...value, rrpMinor: 1000 })).toEqual([])
})
