import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ListPrices, PriceRow, ProductPrices } from '../gen/pricing/topic/v1/price_list.ts'
import { cardPrice, isVisibleByPrice } from './card-price.ts'
import type { PriceQuestion, ResolvedPrice } from './resolve-price.ts'
import { resolvePrice } from './resolve-price.ts'

function row(over: Partial<PriceRow> = {}): PriceRow {
  return { sku: '', windowId: '', enabled: true, tiers: [{ fromUnits: 1, whslMinor: 1000 }], rrpMinor: 2500, ...over }
}

function list(listId: string, rows: PriceRow[], over: Partial<ListPrices> = {}): ListPrices {
  const head = {
    listId,
    currency: 'EUR',
    validFrom: '',
    validTo: '',
    rrpIncludesTax: true,
    taxRateBp: 2100,
    revision: 3,
    live: true,
  }
  return { ...head, rows, ...over }
}

function ask(lists: ListPrices[], over: Partial<PriceQuestion> = {}): PriceQuestion {
  return {
    prices: { productId: 'p', brandId: 'b', lists, origin: undefined },
    chain: ['A', 'B'],
    discountBp: 0,
    currency: 'EUR',
    windowId: 'w1',
    sku: 's1',
    unitsOfProduct: 1,
    pricingDate: '2026-08-01',
    ...over,
  }
}

const unit = (question: PriceQuestion) => {
  const resolved = resolvePrice(question)
  return resolved.kind === 'price' ? resolved.unitMinor : resolved
}
const at = (whslMinor: number) => [{ fromUnits: 1, whslMinor }]

test('the first list in the chain with a matching row wins, even when a later one is more specific', () => {
  const lists = [list('B', [row({ sku: 's1', windowId: 'w1', tiers: at(1) })]), list('A', [row({ tiers: at(900) })])]
  expect(unit(ask(lists))).toBe(900)
  expect(unit(ask(lists, { chain: ['B', 'A'] }))).toBe(1)
  expect(unit(ask(lists, { chain: ['B', 'A'], sku: 's2' }))).toBe(900)
})

test('inside a list: window and SKU, window, SKU, product', () => {
  const rows = [
    row({ tiers: at(4) }),
    row({ sku: 's1', tiers: at(3) }),
    row({ windowId: 'w1', tiers: at(2) }),
    row({ sku: 's1', windowId: 'w1', tiers: at(1) }),
  ]
  expect(unit(ask([list('A', rows)]))).toBe(1)
  expect(unit(ask([list('A', rows)], { sku: 's2' }))).toBe(2)
  expect(unit(ask([list('A', rows)], { windowId: 'w2' }))).toBe(3)
  expect(unit(ask([list('A', rows)], { windowId: '', sku: 's2' }))).toBe(4)
})

test('the highest tier not above the units wins; the discount is per unit, half-up', () => {
  const tiers = [
    { fromUnits: 1, whslMinor: 1990 },
    { fromUnits: 10, whslMinor: 1810 },
    { fromUnits: 50, whslMinor: 1500 },
  ]
  const lists = [list('A', [row({ tiers })])]
  expect([0, 1, 9, 10, 49, 50].map((unitsOfProduct) => unit(ask(lists, { unitsOfProduct })))).toEqual([
    1990, 1990, 1990, 1810, 1810, 1500,
  ])
  expect(resolvePrice(ask(lists, { discountBp: 500 }))).toMatchObject({
    unitMinor: 1891,
    listMinor: 1990,
    fromUnits: 1,
  })
})

test('a disabled row hides and does not fall through', () => {
  const lists = [list('A', [row({ enabled: false })]), list('B', [row()])]
  expect(resolvePrice(ask(lists))).toEqual({ kind: 'hidden', listId: 'A' })
  const byWindow = [list('A', [row(), row({ windowId: 'w1', enabled: false, tiers: [] })])]
  expect(resolvePrice(ask(byWindow))).toEqual({ kind: 'hidden', listId: 'A' })
  expect(unit(ask(byWindow, { windowId: 'w2' }))).toBe(1000)
})

test('RRP takes the same way by itself and carries the tax of its own list', () => {
  const lists = [
    list('A', [row({ sku: 's1', rrpMinor: undefined })]),
    list('B', [row({ tiers: at(7), rrpMinor: 2999 })], { rrpIncludesTax: false }),
  ]
  expect(resolvePrice(ask(lists))).toMatchObject({ unitMinor: 1000, listId: 'A', rrpMinor: 2999, rrpTaxBp: 0 })
  const sameList = [list('A', [row({ sku: 's1', rrpMinor: undefined }), row({ tiers: [], rrpMinor: 2400 })])]
  expect(resolvePrice(ask(sameList))).toMatchObject({ unitMinor: 1000, rrpMinor: 2400, rrpTaxBp: 2100 })
  const hiding = [
    list('A', [row({ sku: 's1', rrpMinor: undefined }), row({ enabled: false, rrpMinor: undefined })]),
    lists[1]!,
  ]
  expect(resolvePrice(ask(hiding))).toMatchObject({ unitMinor: 1000 })
  expect(resolvePrice(ask(hiding))).not.toHaveProperty('rrpMinor')
  const foreign = [lists[0]!, list('B', [row()], { currency: 'USD' })]
  expect(resolvePrice(ask(foreign))).toMatchObject({ unitMinor: 1000, rrpTaxBp: 0 })
  expect(resolvePrice(ask(foreign))).not.toHaveProperty('rrpMinor')
})

test('no price says why', () => {
  const reason = (question: PriceQuestion) => (resolvePrice(question) as { reason: string }).reason
  expect(reason(ask([list('A', [row()])], { chain: [] }))).toBe('NO_CHAIN')
  expect(reason(ask([]))).toBe('NO_PRICES')
  expect(reason({ ...ask([]), prices: undefined })).toBe('NO_PRICES')
  expect(reason(ask([list('C', [row()])]))).toBe('NO_ROW')
  expect(reason(ask([list('A', [row()], { validTo: '2026-07-31' })]))).toBe('LIST_NOT_LIVE')
  expect(reason(ask([list('A', [row()], { validFrom: '2026-08-02' })]))).toBe('LIST_NOT_LIVE')
  expect(reason(ask([list('A', [row({ tiers: [{ fromUnits: 6, whslMinor: 1 }] })])]))).toBe('NO_TIER')
  expect(reason(ask([list('A', [row()], { currency: 'USD' }), list('B', [row()])]))).toBe('PRICE_CURRENCY')
})

// The same rule written another way: every candidate row with a sort key, filtered and sorted.
function naive(question: PriceQuestion): ResolvedPrice | 'none' {
  const candidates = (question.prices?.lists ?? [])
    .flatMap((each) => each.rows.map((priceRow) => ({ each, priceRow })))
    .filter(({ each }) => question.chain.includes(each.listId))
    .filter(
      ({ each }) => (each.validFrom || '0') <= question.pricingDate && question.pricingDate <= (each.validTo || '9'),
    )
    .filter(
      ({ priceRow }) =>
        ['', question.sku].includes(priceRow.sku) && ['', question.windowId].includes(priceRow.windowId),
    )
    .map((candidate) => ({
      ...candidate,
      key: [
        String(question.chain.indexOf(candidate.each.listId)).padStart(3, '0'),
        candidate.priceRow.windowId ? '0' : '1',
        candidate.priceRow.sku ? '0' : '1',
      ].join(),
    }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
  const whsl = candidates.filter(({ priceRow }) => !priceRow.enabled || priceRow.tiers.length > 0)[0]
  const rrp = candidates.filter(({ priceRow }) => !priceRow.enabled || priceRow.rrpMinor !== undefined)[0]
  if (!whsl) return 'none'
  if (!whsl.priceRow.enabled) return { kind: 'hidden', listId: whsl.each.listId }
  const tiers = [...whsl.priceRow.tiers].sort((left, right) => right.fromUnits - left.fromUnits)
  const tier = tiers.find(({ fromUnits }) => fromUnits <= Math.max(question.unitsOfProduct, 1))
  if (!tier || whsl.each.currency !== question.currency) return 'none'
  const exact = tier.whslMinor * (10_000 - question.discountBp)
  const price: ResolvedPrice = {
    kind: 'price',
    unitMinor: (exact - (exact % 10_000)) / 10_000 + (exact % 10_000 >= 5_000 ? 1 : 0),
    listMinor: tier.whslMinor,
    rrpTaxBp: 0,
    listId: whsl.each.listId,
    revision: whsl.each.revision,
    fromUnits: tier.fromUnits,
    bySku: whsl.priceRow.sku === question.sku,
    byWindow: whsl.priceRow.windowId !== '',
    currency: question.currency,
  }
  if (rrp?.priceRow.enabled && rrp.each.currency === question.currency) {
    price.rrpMinor = rrp.priceRow.rrpMinor!
    price.rrpTaxBp = rrp.each.rrpIncludesTax ? rrp.each.taxRateBp : 0
  }
  return price
}

const someDate = fc.constantFrom('', '2026-07-31', '2026-08-01', '2026-08-02')
const someTiers = fc
  .uniqueArray(
    fc.record({ fromUnits: fc.integer({ min: 1, max: 12 }), whslMinor: fc.integer({ min: 0, max: 99_999 }) }),
    {
      selector: (tier) => tier.fromUnits,
      maxLength: 3,
    },
  )
  .map((tiers) => tiers.sort((left, right) => left.fromUnits - right.fromUnits))
const someRow: fc.Arbitrary<PriceRow> = fc.record({
  sku: fc.constantFrom('', 's1', 's2'),
  windowId: fc.constantFrom('', 'w1', 'w2'),
  enabled: fc.boolean(),
  tiers: someTiers,
  rrpMinor: fc.option(fc.integer({ min: 1, max: 99_999 }), { nil: undefined }),
})
const someLists = fc.uniqueArray(
  fc.record({
    listId: fc.constantFrom('A', 'B', 'C'),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
    validFrom: someDate,
    validTo: someDate,
    rrpIncludesTax: fc.boolean(),
    taxRateBp: fc.constantFrom(0, 900, 2100),
    revision: fc.integer({ min: 1, max: 9 }),
    live: fc.boolean(),
    rows: fc.uniqueArray(someRow, { selector: (each) => `${each.sku}/${each.windowId}`, maxLength: 9 }),
  }),
  { selector: (each) => each.listId, maxLength: 3 },
)
const someQuestion: fc.Arbitrary<PriceQuestion> = fc.record({
  prices: someLists.map((lists): ProductPrices => ({ productId: 'p', brandId: 'b', lists, origin: undefined })),
  chain: fc.shuffledSubarray(['A', 'B', 'C', 'D']),
  discountBp: fc.integer({ min: 0, max: 10_000 }),
  currency: fc.constantFrom('EUR', 'EUR', 'USD'),
  windowId: fc.constantFrom('', 'w1', 'w2', 'w3'),
  sku: fc.constantFrom('s1', 's2', 's3'),
  unitsOfProduct: fc.integer({ min: 0, max: 15 }),
  pricingDate: fc.constantFrom('2026-07-31', '2026-08-01', '2026-08-02'),
})

test('property: a second implementation, written differently, always agrees', () => {
  fc.assert(
    fc.property(someQuestion, (question) => {
      const resolved = resolvePrice(question)
      expect(resolved.kind === 'none' ? 'none' : resolved).toEqual(naive(question))
    }),
    { numRuns: 2000 },
  )
})

test('property: a card shows the lowest price over all SKUs and windows, and is seen only when one resolves', () => {
  const skus = ['s0', 's1', 's2', 's3', 's4']
  fc.assert(
    fc.property(someQuestion, fc.shuffledSubarray(['w0', 'w1', 'w2', 'w3']), (question, windowIds) => {
      const all = skus
        .flatMap((sku) => (windowIds.length ? windowIds : ['']).map((windowId) => ({ sku, windowId })))
        .map((where) => naive({ ...question, ...where, unitsOfProduct: 1 }))
        .flatMap((price) => (price !== 'none' && price.kind === 'price' ? [price] : []))
      const lowest = all.reduce<number | undefined>(
        (least, price) => (least === undefined || price.unitMinor < least ? price.unitMinor : least),
        undefined,
      )
      const card = cardPrice({ ...question, skus, windowIds })
      expect(card?.unitMinor).toBe(lowest)
      expect(card?.varies ?? false).toBe(new Set(all.map((price) => price.unitMinor)).size > 1)
      expect(card).toEqual(card && expect.objectContaining(all.find((price) => price.unitMinor === lowest)!))
      expect(isVisibleByPrice({ ...question, skus, windowIds })).toBe(all.length > 0)
    }),
    { numRuns: 1000 },
  )
})

test('a card prints the mark-up of the lowest price', () => {
  const lists = [
    list('A', [row({ tiers: at(1000), rrpMinor: 2500 }), row({ sku: 's2', tiers: at(900), rrpMinor: 2700 })]),
  ]
  const { sku: _sku, windowId: _windowId, unitsOfProduct: _units, ...question } = ask(lists)
  expect(cardPrice({ ...question, skus: ['s1', 's2'], windowIds: [] })).toMatchObject({
    unitMinor: 900,
    rrpMinor: 2700,
    markUp: '3.0×',
    varies: true,
  })
  expect(cardPrice({ ...question, skus: [], windowIds: [] })).toBeUndefined()
})
