import { expect, test } from 'vitest'
import { judgePart } from './judge-part.ts'
import { changesSince, writeReceipt } from './receipt.ts'
import { connectionOf, factsOf, lineOf, partOf, pricesOf, windowOf } from './some-facts.ts'
import type { Part, PartFacts } from './part-facts.ts'

const part = partOf(lineOf('1', { 'p-S': 2 }), lineOf('2', { 'q-M': 3 }, { productId: 'q' }))

function changes(over: Partial<PartFacts>, now: Part = part) {
  const seen = writeReceipt(judgePart(part, factsOf()))
  return changesSince(seen, judgePart(now, factsOf(over)))!.map(({ lineId, sku, kind, old, new: now, cause }) =>
    [lineId, sku, kind, `${old}→${now}`, cause].filter(Boolean).join(' '),
  )
}

const prices = (p: ReturnType<typeof pricesOf>) => ({
  prices: new Map([
    ['p', p],
    ['q', pricesOf('q')],
  ]),
})

test('the same facts are no change', () => {
  expect(changes({})).toEqual([])
})

test('a new revision of the price list that leaves the price is no change', () => {
  expect(changes(prices(pricesOf('p', undefined, 2)))).toEqual([])
})

test.each<[string, Partial<PartFacts>, Part | undefined, string[]]>([
  [
    'a price',
    prices(pricesOf('p', [{ fromUnits: 1, whslMinor: 1100 }], 2)),
    undefined,
    ['1 p-S PRICE 1000→1100 PRICE_LIST'],
  ],
  [
    'terms',
    { connection: connectionOf({ discountBp: 1000 }, { revision: 4 }) },
    undefined,
    ['1 p-S PRICE 1000→900 TERMS', '2 q-M PRICE 1000→900 TERMS'],
  ],
  [
    'a window',
    { windows: [windowOf('feb', { startShip: '2027-02-10' })] },
    undefined,
    [
      '1 WINDOW 2027-02-01/2027-02-28→2027-02-10/2027-02-28 WINDOW',
      '2 WINDOW 2027-02-01/2027-02-28→2027-02-10/2027-02-28 WINDOW',
    ],
  ],
  ['a quantity', {}, partOf(lineOf('1', { 'p-S': 3 }), part.lines[1]!), ['1 p-S QUANTITY 2→3 EDITED']],
  ['another size', {}, partOf(lineOf('1', { 'p-S': 2, 'p-M': 1 }), part.lines[1]!), ['1 p-M QUANTITY 0→1 EDITED']],
  ['a line less', {}, partOf(part.lines[0]!), ['2 q-M QUANTITY 3→0 EDITED']],
  [
    'a line more',
    {},
    partOf(...part.lines, lineOf('3', { 'q-S': 4 }, { productId: 'q' })),
    ['3 q-S QUANTITY 0→4 EDITED'],
  ],
])('%s is told with its cause', (_, over, now, told) => {
  expect(changes(over, now)).toEqual(told)
})

test('what is no receipt of ours is none', () => {
  for (const text of ['', 'x', 'e30', Buffer.from('{}').toString('base64url')])
    expect(changesSince(text, judgePart(part, factsOf()))).toBeUndefined()
})

test('a receipt that would unpack without end is refused', async () => {
  const { deflateRawSync } = await import('node:zlib')
  const endless = deflateRawSync(Buffer.alloc(32 * 1024 * 1024)).toString('base64url')
  expect(changesSince(endless, judgePart(part, factsOf()))).toBeUndefined()
})
