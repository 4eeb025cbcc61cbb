import { createGrid } from '../../../components/matrix/grid.ts'
import type { GridEdit } from '../../../components/matrix/grid-model.ts'
import type { History } from '../../../components/matrix/history.ts'
import type { QuantityCell } from '../../../components/matrix/quantity-cell.ts'
import type { PadOrderFragment } from '../../../gen/graphql.ts'
import { type CellPlace, cellKey, type CellWrite, placeOfRow, rowIdOf } from '../../../lib/cells/cell-place.ts'
import type { CellQueue } from '../../../lib/cells/cell-queue.ts'
import { groupRows } from '../domain/group-rows.ts'
import { unitsOf } from '../../../lib/cells/order-rows.ts'
import type { PadRow } from '../domain/pad-row.ts'
import { rowTotal } from '../../../components/product/row-total.ts'
import { factsIn, windowOf } from '../../../lib/product-facts/window-of.ts'
import { lookUp, type PadData, problemKey, readRows, skuOf } from './pad-data.ts'
import { markedPatches } from './marked-patches.ts'
import type { Pad } from './pad.ts'
import { padSections } from './pad-sections.ts'
import { emptyPad, readState } from './pad-state.ts'
import { productPatches } from './row-patches.ts'

/** Totals and heads follow this long after a key, so that the key itself is painted first, ms. */
const restMs = 60

/**
 * The order pad outside React: it joins the order, its products, live facts, the last check and what is not saved yet,
 * and feeds the matrix with the cells that changed, nothing else.
 */
export function createPad(order: PadOrderFragment, queue: CellQueue, history: History, mayWrite: boolean): Pad {
  const grid = createGrid<QuantityCell>(history)
  const data: PadData = {
    queue,
    mayWrite,
    order,
    products: new Map(),
    facts: new Map(),
    doors: new Map<string, string>(),
    problems: new Map(),
    written: new Map(),
    rows: [],
    seen: null,
    brandId: undefined,
  }
  const listeners = new Set<() => void>()
  let state = emptyPad
  let rowById = new Map<string, PadRow>()
  let rowsOfProduct = new Map<string, PadRow[]>()
  /** The window under which each row stands. */
  let shownIn = new Map<string, string>()
  let rest: ReturnType<typeof setTimeout> | undefined
  let late = false

  const windowIdOf = (row: PadRow) => windowOf(row, data.facts.get(row.productId))?.id ?? ''

  /** Rows and columns anew, with every cell. */
  function rebuild() {
    late = false
    data.rows = readRows(data)
    rowById = new Map(data.rows.map((row) => [row.rowId, row]))
    rowsOfProduct = Map.groupBy(data.rows, (row) => row.productId) as Map<string, PadRow[]>
    shownIn = new Map(data.rows.map((row) => [row.rowId, windowIdOf(row)]))
    const shown = groupRows(data.rows, lookUp(data)).filter(({ brandId }) => !data.brandId || brandId === data.brandId)
    const patches = [...rowsOfProduct].flatMap(([id, rows]) => productPatches(data, id, rows))
    grid.store.patchCells(markedPatches(grid.store, patches))
    grid.store.setSections(padSections(shown, lookUp(data)))
    settle()
  }

  function settle() {
    clearTimeout(rest)
    state = readState(data, state)
    for (const listener of listeners) listener()
  }

  function settleSoon() {
    clearTimeout(rest)
    rest = setTimeout(settle, restMs)
  }

  /** A row that belongs under another window moves there once nobody is writing in it. */
  function rebuildWhenLeft(changed: readonly PadRow[] = data.rows) {
    const { active, edit, focused } = grid.store.session
    const misplaced = changed.filter((row) => shownIn.get(row.rowId) !== windowIdOf(row))
    late = misplaced.length > 0 || (late && changed !== data.rows)
    const writing = (focused && misplaced.some((row) => row.rowId === active?.rowId)) || edit !== null
    if (late && !writing) rebuild()
  }
  const endWatch = grid.store.watchSession(() => {
    if (late) queueMicrotask(() => late && rebuildWhenLeft())
  })

  /** Quantities and marks of cells that the queue speaks of. */
  const endQueue = queue.subscribe((keys) => {
    const touched = new Map<string, Set<string>>()
    for (const key of keys) {
      const [productId = '', windowId = '', doorId = '', sku = ''] = key.split('\n')
      const place: CellPlace = { productId, windowId, doorId, sku }
      const row = rowById.get(rowIdOf(place))
      const stored = row?.line?.cells.find((cell) => cell.sku === sku)?.quantity ?? 0
      const quantity = queue.quantity(place, stored, data.order.revision)
      if (!row && quantity > 0) return rebuild()
      if (!row) continue
      const units = row.units as Map<string, number>
      if (quantity > 0) units.set(sku, quantity)
      else units.delete(sku)
      touched.set(productId, (touched.get(productId) ?? new Set()).add(sku))
    }
    for (const [id, skus] of touched) {
      grid.store.patchCells(productPatches(data, id, rowsOfProduct.get(id) ?? [], { skus }))
    }
    rebuildWhenLeft([...touched.keys()].flatMap((id) => rowsOfProduct.get(id) ?? []))
    settleSoon()
  })

  function write(writes: readonly CellWrite[]) {
    for (const { quantity: _quantity, seen: _seen, ...place } of writes) {
      data.written.set(cellKey(place), place)
      const line = rowById.get(rowIdOf(place))?.lineId
      if (line) data.problems.delete(problemKey(line, place.sku))
    }
    queue.write(writes)
  }

  function commit(edits: readonly GridEdit[]) {
    const writes: CellWrite[] = []
    for (const { rowId, columnId, before, value } of edits) {
      const place = placeOfRow(rowId)
      const sku = skuOf(data, place.productId, columnId)
      if (sku !== undefined) writes.push({ ...place, sku, quantity: value ?? 0, seen: before ?? 0 })
    }
    write(writes)
  }
  // Before there is a matrix on the page: the first list may be pasted into an empty order.
  grid.handlers = { onCommit: commit }

  return {
    grid,
    data,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setOrder(next) {
      if (next.revision < data.order.revision && next.id === data.order.id) return
      data.order = next
      rebuild()
    },
    setProducts(products) {
      for (const product of products) {
        data.products.set(product.id, product)
        const known = data.facts.get(product.id)
        if (!known || known.version <= product.facts.version) data.facts.set(product.id, product.facts)
      }
      rebuild()
    },
    setFacts(all) {
      for (const facts of all) {
        const before = data.facts.get(facts.productId)
        if (!data.products.has(facts.productId) || (before && before.version >= facts.version)) continue
        data.facts.set(facts.productId, facts)
        const rows = rowsOfProduct.get(facts.productId) ?? []
        grid.store.patchCells(productPatches(data, facts.productId, rows, { before: { facts: before } }))
      }
      rebuildWhenLeft()
      settleSoon()
    },
    setProblems(problems) {
      const before = data.problems
      data.problems = new Map(
        problems.flatMap((each) => (each.lineId ? [[problemKey(each.lineId, each.sku ?? ''), each] as const] : [])),
      )
      const lines = new Set([...before.values(), ...data.problems.values()].map(({ lineId }) => lineId))
      const products = new Set(data.rows.filter((row) => lines.has(row.lineId)).map((row) => row.productId))
      for (const id of products) grid.store.patchCells(productPatches(data, id, rowsOfProduct.get(id) ?? []))
      settleSoon()
    },
    setDoors(doors) {
      data.doors = doors
      rebuild()
    },
    setSeen(seen) {
      data.seen = seen
      settle()
    },
    showBrand(brandId) {
      if (data.brandId === brandId) return
      data.brandId = brandId
      rebuild()
    },
    commit,
    write,
    totalOf(rowId) {
      const row = rowById.get(rowId)
      if (!row) return { units: 0, minor: 0, currency: '' }
      const windowId = windowIdOf(row)
      const together = (rowsOfProduct.get(row.productId) ?? []).filter((each) => windowIdOf(each) === windowId)
      const units = together.reduce((sum, each) => sum + unitsOf(each), 0)
      return rowTotal(row, factsIn(data.facts.get(row.productId), windowId), units)
    },
    dispose() {
      clearTimeout(rest)
      endQueue()
      endWatch()
      grid.store.dispose()
    },
  }
}
