/**
 * The rows of one price list on the page, outside React: the grid draws the figures, this keeps what belongs to a row
 * as a whole, and which rows are still to be saved.
 */
import { createGrid, type GridHandle } from '../../../components/matrix/grid.ts'
import type { GridColumn, GridEdit, GridRow } from '../../../components/matrix/grid-model.ts'
import { createListeners } from '../../../components/matrix/listeners.ts'
import type { PriceCell } from '../../../components/matrix/price-face.tsx'
import { normalised, type PriceValue, withRrp, withWhsl } from '../data/row-value.ts'
import { cellsOf, rowAliases, rowName, type ServerRow, type SheetRow, serverValue } from './sheet-row.ts'

export interface Sheet {
  readonly grid: GridHandle<PriceCell>
  /** Undefined for a row that is not known (any more). */
  row(id: string): SheetRow | undefined
  /** The rows on the page, in order; edits that are not saved yet are kept, also of rows that are not shown. */
  show(rows: readonly ServerRow[]): void
  append(rows: readonly ServerRow[]): void
  /** A row the reader asked for, after the last one of its product. */
  insert(row: ServerRow): void
  shownRows(): readonly ServerRow[]
  /** From the grid. */
  commit(edits: readonly GridEdit[]): void
  setValue(id: string, value: PriceValue | null): void
  /** Sends the row again as it stands, with everything published so far in sight. */
  insist(id: string): void
  /** Rows to be saved, the longest waiting first. */
  unsaved(): readonly SheetRow[]
  /** The server has these values: rows that were changed since stay unsaved. */
  saved(sent: readonly SheetRow[], answered: readonly ServerRow[]): void
  refused(sent: readonly SheetRow[], message: string): void
  /** Told when there is something to save. */
  onUnsaved(listener: () => void): () => void
}

export interface SheetOptions {
  columns: readonly GridColumn[]
  readOnly: boolean
  sectionName: string
}

export function createSheet({ columns, readOnly, sectionName }: SheetOptions): Sheet {
  const grid = createGrid<PriceCell>()
  const rows = new Map<string, SheetRow>()
  const dirty = new Set<string>()
  const wanting = createListeners()
  let shown: readonly ServerRow[] = []

  function keep(row: SheetRow) {
    rows.set(row.server.id, row)
    if (row.unsaved) dirty.add(row.server.id)
    else dirty.delete(row.server.id)
  }

  /** What the server says of a row, unless it is being changed here. */
  function learn(server: ServerRow) {
    const known = rows.get(server.id)
    if (known?.unsaved) keep({ ...known, server })
    else keep({ server, value: serverValue(server), unsaved: false })
  }

  function patch(ids: Iterable<string>) {
    const patches = [...ids].flatMap((id) => {
      const row = rows.get(id)
      if (!row) return []
      const { whsl, rrp } = cellsOf(row, readOnly)
      return [
        { rowId: id, columnId: 'whsl', cell: whsl },
        { rowId: id, columnId: 'rrp', cell: rrp },
      ]
    })
    grid.store.patchCells(patches)
  }

  function place(next: readonly ServerRow[]) {
    shown = next
    patch(next.map(({ id }) => id))
    const gridRows = next.map((row): GridRow => ({ id: row.id, name: rowName(row), aliases: rowAliases(row) }))
    grid.store.setSections([{ id: 'rows', name: sectionName, columns, rows: gridRows }])
  }

  function change(id: string, value: PriceValue | null, earlierTiers: SheetRow['earlierTiers']) {
    const row = rows.get(id)
    if (row) keep({ server: row.server, value: normalised(value), unsaved: true, earlierTiers })
  }

  function changed(ids: Iterable<string>) {
    patch(ids)
    wanting.notify()
  }

  return {
    grid,
    row: (id) => rows.get(id),
    show(next) {
      next.forEach(learn)
      place(next)
    },
    append(more) {
      const known = new Set(shown.map(({ id }) => id))
      const added = more.filter(({ id }) => !known.has(id))
      added.forEach(learn)
      place([...shown, ...added])
    },
    insert(row) {
      if (!rows.has(row.id)) learn(row)
      if (shown.some(({ id }) => id === row.id)) return
      const last = shown.findLastIndex(({ productId }) => productId === row.productId)
      place(shown.toSpliced(last + 1, 0, row))
    },
    shownRows: () => shown,
    commit(edits) {
      for (const { rowId, columnId, value } of edits) {
        const row = rows.get(rowId)
        if (!row) continue
        if (columnId === 'rrp') change(rowId, withRrp(row.value, value), row.earlierTiers)
        else {
          const earlier = row.value && row.value.tiers.length > 0 ? row.value.tiers : row.earlierTiers
          change(rowId, withWhsl(row.value, value, row.earlierTiers), earlier)
        }
      }
      changed(new Set(edits.map(({ rowId }) => rowId)))
    },
    setValue(id, value) {
      change(id, value, rows.get(id)?.value?.tiers)
      changed([id])
    },
    insist(id) {
      const row = rows.get(id)
      if (row) change(id, row.value, row.earlierTiers)
      changed([id])
    },
    unsaved: () => [...dirty].map((id) => rows.get(id)!),
    saved(sent, answered) {
      const byId = new Map(answered.map((row) => [row.id, row]))
      for (const before of sent) {
        const { id } = before.server
        const now = rows.get(id)!
        // A row that is nowhere any more is left out of the answer.
        const server = byId.get(id) ?? {
          ...now.server,
          published: null,
          pending: null,
          removed: false,
          conflict: false,
        }
        if (now === before) keep({ server, value: serverValue(server), unsaved: false, earlierTiers: now.earlierTiers })
        else keep({ ...now, server })
      }
      patch(sent.map(({ server }) => server.id))
    },
    refused(sent, message) {
      for (const before of sent) {
        const now = rows.get(before.server.id)!
        if (now === before) keep({ ...now, unsaved: false, wrong: message })
      }
      patch(sent.map(({ server }) => server.id))
    },
    onUnsaved: (listener) => wanting.add(listener),
  }
}
