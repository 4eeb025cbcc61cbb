import { createGrid } from '../../../components/matrix/grid.ts'
import type { GridEdit } from '../../../components/matrix/grid-model.ts'
import type { History } from '../../../components/matrix/history.ts'
import type { QuantityCell } from '../../../components/matrix/quantity-cell.ts'
import type { PadOrderFragment } from '../../../gen/graphql.ts'
import { cellKey, type CellWrite, placeOfRow, rowIdOf } from '../../../lib/cells/cell-place.ts'
import type { CellQueue } from '../../../lib/cells/cell-queue.ts'
import { type BrandPart, groupRows } from '../domain/group-rows.ts'
import { sameOrderRow, unitsOf } from '../../../lib/cells/order-rows.ts'
import type { PadRow } from '../domain/pad-row.ts'
import type { CellWords } from '../../../components/product/quantity-cell-of.ts'
import { rowTotal } from '../../../components/product/row-total.ts'
import { factsIn, windowOf } from '../../../lib/product-facts/window-of.ts'
import { lookUp, type PadData, problemKey, readRows, skuOf } from './pad-data.ts'
import { markedPatches } from './marked-patches.ts'
import type { Pad } from './pad.ts'
import { padSections } from './pad-sections.ts'
import { emptyPad, readState } from './pad-state.ts'
import { productPatches } from './row-patches.ts'
import { takeQuantities } from './take-quantities.ts'

/** Totals and heads follow this long after a key, so that the key itself is painted first, ms. */
const restMs = 60

type Given = {
  order: PadOrderFragment
  queue: CellQueue
  history: History
  mayWrite: boolean
  words: CellWords
}

/**
 * The order pad outside React: it joins the order, its products, live facts, the last check and what is not saved yet,
 * and feeds the matrix with the cells that changed, nothing else.
 */
export function createPad({ order, queue, history, mayWrite, words }: Given): Pad {
  const grid = createGrid<QuantityCell>(history)
  const data: PadData = {
    queue,
    mayWrite,
    words,
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
  let parts: readonly BrandPart[] = []
  let rowById = new Map<string, PadRow>()
  let rowsOfProduct = new Map<string, PadRow[]>()
  /** The window under which each row stands. */
  let shownIn = new Map<string, string>()
  let rest: ReturnType<typeof setTimeout> | undefined
  /** Products whose rows are to be read again when the page around the matrix is. */
  const touched = new Set<string>()
  let late = false

  const windowIdOf = (row: PadRow) => windowOf(row, data.facts.get(row.productId))?.id ?? ''

  /** Rows and columns anew; of the cells, those of rows that are others now and of `products`. */
  function rebuild(products: Iterable<string> = []) {
    late = false
    const before = rowById
    data.rows = readRows(data).map((row) => sameOrderRow(before.get(row.rowId), row))
    rowById = new Map(data.rows.map((row) => [row.rowId, row]))
    rowsOfProduct = Map.groupBy(data.rows, (row) => row.productId) as Map<string, PadRow[]>
    shownIn = new Map(data.rows.map((row) => [row.rowId, windowIdOf(row)]))
    const changed = new Set(products)
    for (const row of data.rows) if (before.get(row.rowId) !== row) changed.add(row.productId)
    // What a row that went had taken, others of its product can have.
    for (const row of before.values()) if (!rowById.has(row.rowId)) changed.add(row.productId)
    const patches = [...changed].flatMap((id) => productPatches(data, id, rowsOfProduct.get(id) ?? []))
    grid.store.patchCells(markedPatches(grid.store, patches))
    parts = groupRows(data.rows, lookUp(data))
    const shown = parts.filter(({ brandId }) => !data.brandId || brandId === data.brandId)
    grid.store.setSections(padSections(shown, lookUp(data)))
    settle(changed)
  }

  /** `changed`: products whose rows are to be read again; without, all are. */
  function settle(changed?: ReadonlySet<string>) {
    clearTimeout(rest)
    state = readState(data, parts, state, changed && new Set([...touched, ...changed]))
    touched.clear()
    for (const listener of listeners) listener()
  }

  function settleSoon(changed: Iterable<string>) {
    clearTimeout(rest)
    for (const id of changed) touched.add(id)
    rest = setTimeout(() => settle(touched), restMs)
  }

  /** A row that belongs under another window moves there once nobody is writing in it. */
  function rebuildWhenLeft(changed: readonly PadRow[] = data.rows) {
    const { active, edit, focused } = grid.store.session
    const misplaced = changed.filter((row) => shownIn.get(row.rowId) !== windowIdOf(row))
    if (late || misplaced.length > 0) parts = groupRows(data.rows, lookUp(data))
    late = misplaced.length > 0 || (late && changed !== data.rows)
    const writing = (focused && misplaced.some((row) => row.rowId === active?.rowId)) || edit !== null
    if (late && !writing) rebuild()
  }
  const endWatch = grid.store.watchSession(() => {
    if (late) queueMicrotask(() => late && rebuildWhenLeft())
  })

  /** Quantities and marks of cells that the queue speaks of. */
  const endQueue = queue.subscribe((keys) => {
    const { sizes, newRow } = takeQuantities(data, rowById, keys)
    if (newRow) return rebuild(sizes.keys())
    const rowsOf = (id: string) => rowsOfProduct.get(id) ?? []
    grid.store.patchCells([...sizes].flatMap(([id, skus]) => productPatches(data, id, rowsOf(id), { skus })))
    rebuildWhenLeft([...sizes.keys()].flatMap(rowsOf))
    settleSoon(sizes.keys())
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
      rebuild(products.map(({ id }) => id))
    },
    setFacts(all) {
      const fresh = all.filter(({ productId, version }) => {
        return data.products.has(productId) && version > (data.facts.get(productId)?.version ?? -1)
      })
      const patches = fresh.flatMap((facts) => {
        const before = data.facts.get(facts.productId)
        data.facts.set(facts.productId, facts)
        const rows = rowsOfProduct.get(facts.productId) ?? []
        return productPatches(data, facts.productId, rows, { before: { facts: before } })
      })
      if (fresh.length === 0) return
      grid.store.patchCells(patches)
      // Names and dates of windows come with the facts.
      parts = groupRows(data.rows, lookUp(data))
      rebuildWhenLeft()
      settleSoon(fresh.map(({ productId }) => productId))
    },
    setProblems(problems) {
      const before = data.problems
      data.problems = new Map(
        problems.flatMap((each) => (each.lineId ? [[problemKey(each.lineId, each.sku ?? ''), each] as const] : [])),
      )
      const lines = new Set([...before.values(), ...data.problems.values()].map(({ lineId }) => lineId))
      const products = new Set(data.rows.filter((row) => lines.has(row.lineId)).map((row) => row.productId))
      grid.store.patchCells([...products].flatMap((id) => productPatches(data, id, rowsOfProduct.get(id) ?? [])))
      settleSoon(products)
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
      // The grid forgets cells that it does not show.
      rebuild(data.products.keys())
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
