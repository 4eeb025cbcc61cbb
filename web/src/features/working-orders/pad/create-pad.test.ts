import { expect, test } from 'vitest'
import { createHistory } from '../../../components/matrix/history.ts'
import { rowIdOf } from '../../../lib/cells/cell-place.ts'
import { createCellQueue } from '../../../lib/cells/cell-queue.ts'
import { someCell, someFacts, someLine, someProduct, someWindow } from '../domain/test-pad.ts'
import { createPad } from './create-pad.ts'

const window = someWindow('w1', '2026-08-01')
const tiers = [
  { fromUnits: 1, unitMinor: 4500 },
  { fromUnits: 10, unitMinor: 4000 },
]
const price = { currency: 'EUR', unitMinor: 4500, tiers }
const words = { stock: () => '50', reason: (code: string) => code, day: (iso: string) => iso }
const here = rowIdOf({ productId: 'ink', windowId: 'w1', doorId: '' })
const there = rowIdOf({ productId: 'ink', windowId: 'w1', doorId: 'd1' })

/** Ink in two stores, 3 units each, and rust, which has nothing to do with it. */
function setUp() {
  const queue = createCellQueue({
    send: () => new Promise(() => {}),
    keep: { read: async () => [], change: async () => {} },
    after: () => () => {},
    retryDelay: () => 0,
  })
  const product = (id: string, brandId: string) =>
    someProduct(id, {
      brandId,
      facts: someFacts(id, [[window, ['S', 'M', 'L'].map((size) => someCell(`${id}-${size}`, 50, { price }))]]),
    })
  const line = (productId: string, doorId: string | null) =>
    someLine({
      id: `${productId} ${doorId}`,
      productId,
      windowId: 'w1',
      doorId,
      cells: [{ sku: `${productId}-S`, quantity: 3 }],
    })
  const lines = [line('ink', null), line('ink', 'd1'), line('rust', null)]
  const made = { updatedAt: '2026-06-01T00:00:00.000Z', updatedBy: 'Bo' }
  const order = { id: 'o1', name: 'Market week', revision: 1, active: true, lines, parts: [], ...made }
  const pad = createPad({ order, queue, history: createHistory(), mayWrite: true, words })
  pad.setProducts([product('ink', 'b1')])
  pad.setProducts([product('rust', 'b2')])
  return { pad, value: (rowId: string) => pad.totalOf(rowId).minor }
}

test('a store that takes a product over a price break changes the value of its rows for the other stores', () => {
  const { pad, value } = setUp()
  const told: number[] = []
  // As the figures beside a row do it.
  pad.grid.store.watchCells(() => told.push(value(there)))
  pad.grid.commands.select({ rowId: here, columnId: 'M' })
  pad.grid.commands.startEdit('7')
  pad.grid.commands.commitEdit()
  expect(value(here)).toBe(10 * 4000)
  expect(told.at(-1)).toBe(3 * 4000)
  pad.grid.commands.undo()
  expect(told.at(-1)).toBe(3 * 4500)
  pad.dispose()
})

test('a product that arrives leaves the cells of the others as they are, and brands may be shown one by one', () => {
  const { pad } = setUp()
  const cell = () => pad.grid.store.cell({ rowId: here, columnId: 'S' })
  const section = () => pad.grid.store.layout.sections[0]
  const [before, sectionBefore] = [cell(), section()]
  expect(before).toMatchObject({ value: 3, availability: '50' })
  pad.setProducts([someProduct('moss')])
  pad.setOrder({ ...pad.data.order, revision: 2 })
  expect(cell()).toBe(before)
  expect(section()).toBe(sectionBefore)
  pad.showBrand('b2')
  expect(pad.grid.store.layout.rows.map(({ row }) => row.id)).toEqual(['rust|w1|'])
  pad.showBrand(undefined)
  expect(cell()).toMatchObject({ value: 3, availability: '50' })
  expect(pad.state().totals.get('b1')).toEqual({ units: 6, minor: 6 * 4500, currency: 'EUR' })
  pad.dispose()
})

test('a list that begins a line and writes into another shows both', () => {
  const { pad } = setUp()
  pad.setProducts([someProduct('moss', { facts: someFacts('moss', [[window, [someCell('moss-S', 50, { price })]]]) })])
  const place = { windowId: 'w1', doorId: '', quantity: 8 }
  pad.write([
    { ...place, productId: 'ink', sku: 'ink-S', seen: 3 },
    { ...place, productId: 'moss', sku: 'moss-S', seen: 0 },
  ])
  const cell = (rowId: string) => pad.grid.store.cell({ rowId, columnId: 'S' })
  expect(cell(here)).toMatchObject({ value: 8, sync: 'unsaved' })
  expect(cell('moss|w1|')).toMatchObject({ value: 8, sync: 'unsaved' })
  expect(pad.state().totals.get('b1')).toEqual({ units: 8 + 3 + 8, minor: 11 * 4000 + 8 * 4500, currency: 'EUR' })
  pad.dispose()
})
