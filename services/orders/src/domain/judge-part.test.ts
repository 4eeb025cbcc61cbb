import { expect, test } from 'vitest'
import { judgePart } from './judge-part.ts'
import { connectionOf, factsOf, lineOf, partOf, pricesOf, productOf, stock, windowOf } from './some-facts.ts'
import type { Part, PartFacts } from './part-facts.ts'

const problemsOf = (part: Part, over: Partial<PartFacts> = {}) =>
  judgePart(part, factsOf(over)).problems.map(({ code, lineId, sku }) => [code, lineId, sku].filter(Boolean).join(' '))

const good = partOf(lineOf('1', { 'p-S': 2, 'p-M': 3 }))

test('a good part has prices, promises and a value', () => {
  const judged = judgePart(good, factsOf())
  expect(judged).toMatchObject({ problems: [], units: 5, valueMinor: 5000, shipTo: { id: 'a' } })
  expect(judged.lines[0]!.cells[0]).toMatchObject({
    available: 10,
    promises: [{ units: 2, apart: false }],
    price: { rrpMinor: 3000 },
  })
})

test.each<[string, Partial<PartFacts>, string[]]>([
  ['no connection', { connection: undefined }, ['NOT_CONNECTED']],
  ['an ended one', { connection: connectionOf({}, { status: 'ENDED' }) }, ['NOT_CONNECTED']],
  ['a suspended one', { connection: connectionOf({}, { status: 'SUSPENDED' }) }, ['SUSPENDED']],
  ['terms of later', { connection: connectionOf({ validFrom: '2027-01-01' }) }, ['SUSPENDED']],
  ['an unknown product', { products: new Map() }, ['PRODUCT_CLOSED 1']],
  ['a closed product', { products: new Map([['p', productOf('p', { lifecycle: 'CLOSED' })]]) }, ['PRODUCT_CLOSED 1']],
  ['an unlisted product', { products: new Map([['p', { ...productOf('p'), listed: false }]]) }, ['PRODUCT_CLOSED 1']],
  [
    'a size that went',
    { products: new Map([['p', productOf('p', { variants: [{ sku: 'p-S', size: 'S', gtin: '' }] })]]) },
    ['UNKNOWN_SKU 1 p-M'],
  ],
  ['a window that went', { windows: [] }, ['WINDOW_CLOSED 1']],
  [
    'a window past its cut-off',
    { windows: [windowOf('feb', { orderCutoff: '2026-11-01T00:00:00Z' })] },
    ['WINDOW_CLOSED 1'],
  ],
  ['a window of other seasons', { windows: [windowOf('feb', { seasons: ['SS27'] })] }, ['NOT_COVERED 1']],
  ['a kind that is not agreed', { connection: connectionOf({ preOrder: false }) }, ['KIND_NOT_ALLOWED 1']],
  ['no price', { prices: new Map() }, ['NO_PRICE 1 p-S', 'NO_PRICE 1 p-M']],
  [
    'another currency',
    { connection: connectionOf({ currency: 'SEK' }) },
    ['PRICE_CURRENCY 1 p-S', 'PRICE_CURRENCY 1 p-M'],
  ],
  ['too little', { stock: () => [stock(2)] }, ['ABOVE_AVAILABILITY 1 p-M']],
  ['a minimum', { connection: connectionOf({ minimumMinor: 9000 }) }, ['BELOW_MINIMUM']],
  ['a first minimum', { connection: connectionOf({ minimumFirstMinor: 9000 }), firstOrder: true }, ['BELOW_MINIMUM']],
])('%s is told', (_, over, problems) => {
  expect(problemsOf(good, over)).toEqual(problems)
})

test('every problem is told, those of the lines first', () => {
  const over = { connection: connectionOf({ minimumMinor: 9000, doorIds: ['d2'] }), stock: () => [stock(4)] }
  const part = partOf(
    lineOf('1', { 'p-S': 5 }, { doorId: 'd1' }),
    lineOf('2', { 'q-S': 5 }, { productId: 'q', windowId: 'gone' }),
  )
  expect(problemsOf({ ...part, head: { ...part.head, shipToId: 'elsewhere' } }, over)).toEqual([
    'DOOR_NOT_ALLOWED 1',
    'WINDOW_CLOSED 2',
    'BELOW_MINIMUM',
    'NO_SHIP_TO',
  ])
})

test('nothing to order is told as such', () => {
  expect(problemsOf(partOf(lineOf('1', {})))).toEqual(['EMPTY'])
})

test('the missing part of the minimum', () => {
  const judged = judgePart(good, factsOf({ connection: connectionOf({ minimumMinor: 39_000 }) }))
  expect(judged).toMatchObject({ minimumMinor: 39_000, missingMinor: 34_000 })
  expect(judged.problems[0]!.message).toContain('EUR 340.00 to go')
})

test('a line without a window goes to the earliest in which it can be had', () => {
  const line = lineOf('1', { 'p-S': 2 }, { windowId: '' })
  const chosen = (over: Partial<PartFacts>) => judgePart(partOf(line), factsOf(over)).lines[0]!.window?.id
  expect(chosen({})).toBe('feb')
  expect(chosen({ stock: () => [stock(0, { finite: [{ date: '2027-02-15', units: 9 }] })] })).toBe('mar')
  expect(chosen({ stock: () => [stock(0)] })).toBe('feb')
  expect(chosen({ windows: [windowOf('shut', { open: false }), windowOf('late', { startShip: '2027-02-20' })] })).toBe(
    'late',
  )
})

test('units of both windows are promised one after the other, the earlier window first', () => {
  const part = partOf(lineOf('1', { 'p-S': 7 }, { windowId: 'mar' }), lineOf('2', { 'p-S': 6 }))
  const [problem] = judgePart(part, factsOf()).problems
  expect(problem).toMatchObject({ code: 'ABOVE_AVAILABILITY', lineId: '1', available: 4, nextWindowId: '' })
})

test('the next window in which the rest can be had is named', () => {
  const later = stock(0, {
    finite: [
      { date: '', units: 3 },
      { date: '2027-02-15', units: 5 },
    ],
  })
  const [problem] = judgePart(partOf(lineOf('1', { 'p-S': 8 })), factsOf({ stock: () => [later] })).problems
  expect(problem).toMatchObject({ available: 3, nextWindowId: 'mar' })
  const [none] = judgePart(partOf(lineOf('1', { 'p-S': 9 })), factsOf({ stock: () => [later] })).problems
  expect(none).toMatchObject({ available: 3, nextWindowId: '' })
})

test('the tier counts units of the product over all sizes and doors of a window', () => {
  const tiers = [
    { fromUnits: 1, whslMinor: 1000 },
    { fromUnits: 5, whslMinor: 800 },
  ]
  const over = { prices: new Map([['p', pricesOf('p', tiers)]]) }
  const unit = (...lines: Part['lines'][number][]) =>
    judgePart(partOf(...lines), factsOf(over)).lines[0]!.cells[0]!.price!.unitMinor
  expect(unit(lineOf('1', { 'p-S': 2 }, { doorId: 'd1' }), lineOf('2', { 'p-M': 3 }, { doorId: 'd2' }))).toBe(800)
  expect(unit(lineOf('1', { 'p-S': 2 }), lineOf('2', { 'p-M': 3 }, { windowId: 'mar' }))).toBe(1000)
})

test('only warehouses of the connection are drawn on', () => {
  const stocks = [stock(9, { warehouse: 'W1' }), stock(4, { warehouse: 'W2' })]
  const over = { stock: () => stocks, connection: connectionOf({ warehouses: ['W2'] }) }
  const judged = judgePart(partOf(lineOf('1', { 'p-S': 4 })), factsOf(over))
  expect(judged.lines[0]!.cells[0]).toMatchObject({ available: 4, promises: [{ warehouse: 'W2', units: 4 }] })
})
