import type { ConfirmCell } from '../../../components/matrix/confirm-face.tsx'
import type { CellPatch } from '../../../components/matrix/grid-store.ts'
import { type Change, changesOf } from '../confirm/changes.ts'
import type { ConfirmEdits } from '../confirm/edits.ts'
import {
  type BeforeCell,
  type Cell,
  type CellKey,
  cellKey,
  type Line,
  type Order,
  standingUnits,
} from '../data/order.ts'
import type { ShipUnits } from '../ship/shipment.ts'
import { lineColumns } from './line-columns.ts'
import type { MatrixGroup } from './matrix-groups.ts'

/** What the matrix is used for. */
export type MatrixMode =
  | { kind: 'read' }
  | { kind: 'confirm'; edits: ConfirmEdits }
  | { kind: 'ship'; units: ShipUnits }
  /** As it was; the cells that had just changed, as they were before. */
  | { kind: 'past'; before: ReadonlyMap<CellKey, BeforeCell> }

export interface CellWords {
  /** The later date of a cell, short enough for it. */
  date: (iso: string) => string
  reason: (reason: NonNullable<Cell['reason']>) => string
  /** Said of a change without a reason. */
  missing: string
  /** What a cell was before; a date that is null: in the window. */
  before: { units: (units: number) => string; shipped: (units: number) => string; date: (day: string | null) => string }
}

export type OrderCellPatch = CellPatch<ConfirmCell> & { cell: ConfirmCell }

/**
 * Every cell of the order for the grid; a size that was not ordered has a blank, never visited cell. Each cell says all
 * its properties, also those that are not set: patches are laid over what the cell was before.
 */
export function orderCells(
  order: Order,
  groups: readonly MatrixGroup[],
  mode: MatrixMode,
  words: CellWords,
): OrderCellPatch[] {
  const changes = new Map(mode.kind === 'confirm' ? changesOf(order, mode.edits).map((each) => [each.key, each]) : [])
  const face = (line: Line, cell: Cell): ConfirmCell => {
    const key = cellKey(line.id, cell.sku)
    if (mode.kind === 'ship') return shipFace(line, cell, mode.units[key])
    if (mode.kind === 'confirm') return editFace(cell, mode.edits[key]?.quantity, changes.get(key), words)
    const read = readFace(cell, words)
    return mode.kind === 'past' ? { ...read, ...steppedFace(cell, mode.before.get(key), words) } : read
  }
  return groups.flatMap(({ columns, lines }) =>
    lines.flatMap((line) => {
      const byColumn = new Map(lineColumns(line).map(({ column, cell }) => [column, cell]))
      return columns.map((columnId) => {
        const cell = byColumn.get(columnId)
        return { rowId: line.id, columnId, cell: cell ? face(line, cell) : notOrdered }
      })
    }),
  )
}

function readFace(cell: Cell, words: CellWords): ConfirmCell {
  return {
    kind: 'locked',
    ordered: cell.ordered,
    value: standingUnits(cell),
    shipped: cell.shipped,
    date: cell.shipDate ? words.date(cell.shipDate) : undefined,
    reason: cell.reason ? words.reason(cell.reason) : undefined,
  }
}

/** What had just become of a cell. */
function steppedFace(
  cell: Cell,
  old: BeforeCell | undefined,
  { before }: CellWords,
): Pick<ConfirmCell, 'was' | 'trend'> {
  if (!old) return { was: undefined, trend: undefined }
  const [units, shipped] = [standingUnits(old), old.shipped]
  const step = standingUnits(cell) - units || cell.shipped - shipped
  const was = [
    standingUnits(cell) !== units && before.units(units),
    cell.shipped !== shipped && before.shipped(shipped),
    cell.shipDate !== old.shipDate && before.date(old.shipDate),
  ].filter((text) => text !== false)
  return { was: was.join(', '), trend: step === 0 ? undefined : step > 0 ? 'up' : 'down' }
}

function editFace(cell: Cell, written: number | undefined, change: Change | undefined, words: CellWords): ConfirmCell {
  return {
    kind: 'editable',
    ordered: cell.ordered,
    value: written ?? cell.ordered,
    max: cell.ordered,
    date: change?.shipDate ? words.date(change.shipDate) : undefined,
    reason: change && (change.reason ? words.reason(change.reason) : words.missing),
    sync: change && !change.reason ? 'conflict' : undefined,
  }
}

/** What has been sent is not asked about again: `ordered` is what is left to send. */
function shipFace({ answer }: Line, { open, shipped }: Cell, written: number | undefined): ConfirmCell {
  if (answer === 'PENDING' || open === 0) return { kind: 'locked', ordered: 0, value: 0, max: undefined, shipped }
  return { kind: 'editable', ordered: open, value: Math.min(written ?? open, open), max: open, shipped }
}

const notOrdered: ConfirmCell = { kind: 'skipped', ordered: null, value: null }

/** Which of the cells differ from what the grid shows, with the direction a reader is shown where `marked`. */
export function changedCells(
  patches: readonly OrderCellPatch[],
  shown: (at: OrderCellPatch) => ConfirmCell,
  marked: boolean,
): OrderCellPatch[] {
  return patches.flatMap((patch) => {
    const before = shown(patch)
    const { cell } = patch
    if ((Object.keys(cell) as (keyof ConfirmCell)[]).every((name) => before[name] === cell[name])) return []
    const step = (cell.value ?? 0) - (before.value ?? 0) || (cell.shipped ?? 0) - (before.shipped ?? 0)
    const known = marked && before.kind !== 'skipped' && step !== 0
    return [known ? { ...patch, mark: step > 0 ? ('up' as const) : ('down' as const) } : patch]
  })
}
