import type { ValueType } from './value-type.ts'

/**
 * What a cell lets its reader do: `editable`, `locked` (can be visited, not changed: no price, window closed) or
 * `skipped` (not made, or no cell at all: never focused, never written).
 */
export type CellKind = 'editable' | 'locked' | 'skipped'

/** What the engine needs to know of a cell. Features extend it with what their cells show. */
export interface CellBase {
  readonly kind: CellKind
  /** Units for quantities, minor units for money, `null` when empty. */
  readonly value: number | null
  /** Highest value accepted, where the other side would refuse more (over-ship). */
  readonly max?: number
  /** It was saved otherwise elsewhere: writing the same value again is a decision, not nothing. */
  readonly contested?: boolean
}

export interface GridColumn {
  /** Unique within its section. */
  readonly id: string
  /** Shown in the head, and matched when a header row is pasted. */
  readonly name: string
  /** Other names a spreadsheet may use for it. */
  readonly aliases?: readonly string[]
  /** Columns in a row with the same group share a head above theirs (second dimension, price tiers). */
  readonly group?: string
  /** Pixels; the size cell's width when absent. */
  readonly width?: number
  readonly type: ValueType
}

export interface GridRow {
  /** Unique within the grid, and the same on every page that shares a history. */
  readonly id: string
  /** Spoken before the column's name; matched when row labels are pasted. */
  readonly name: string
  readonly aliases?: readonly string[]
}

/** Rows with the same columns: one style, or a whole price list. */
export interface GridSection {
  readonly id: string
  readonly name: string
  /** True for the first section of a group: a line over it, drawn by `renderBand`, says what the group is. */
  readonly band?: boolean
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
}

/** A cell by identity: survives sorting, splitting and rows that come and go. */
export interface CellAddress {
  readonly rowId: string
  readonly columnId: string
}

/** A cell by place: row over all sections, column within its section. */
export interface Spot {
  readonly row: number
  readonly column: number
}

/** One change of one cell. `before` is what it replaced. */
export interface GridEdit extends CellAddress {
  readonly before: number | null
  readonly value: number | null
}

interface LayoutRow {
  readonly row: GridRow
  readonly section: GridSection
  readonly columnAt: ReadonlyMap<string, number>
}

export interface GridLayout {
  readonly sections: readonly GridSection[]
  /** All data rows in order, over all sections. */
  readonly rows: readonly LayoutRow[]
  readonly rowAt: ReadonlyMap<string, number>
  /** Columns of the widest section. */
  readonly width: number
}

/** What the pure functions see of a grid. */
export interface GridSpace {
  readonly layout: GridLayout
  /** A skipped cell where there is none. */
  cell(address: CellAddress): CellBase
}

export const noCell: CellBase = { kind: 'skipped', value: null }

/** Flattens the sections for look-ups by place and by identity. */
export function layOut(sections: readonly GridSection[]): GridLayout {
  const rows: LayoutRow[] = []
  const rowAt = new Map<string, number>()
  for (const section of sections) {
    const columnAt = new Map(section.columns.map((column, index) => [column.id, index]))
    for (const row of section.rows) {
      rowAt.set(row.id, rows.length)
      rows.push({ row, section, columnAt })
    }
  }
  return { sections, rows, rowAt, width: Math.max(0, ...sections.map((section) => section.columns.length)) }
}

export function spotOf(layout: GridLayout, address: CellAddress): Spot | null {
  const row = layout.rowAt.get(address.rowId)
  if (row === undefined) return null
  const column = layout.rows[row]!.columnAt.get(address.columnId)
  return column === undefined ? null : { row, column }
}

export function addressAt(layout: GridLayout, spot: Spot): CellAddress | null {
  const row = layout.rows[spot.row]
  const column = row?.section.columns[spot.column]
  return row && column ? { rowId: row.row.id, columnId: column.id } : null
}

export function columnOf(layout: GridLayout, address: CellAddress): GridColumn | null {
  const spot = spotOf(layout, address)
  return spot ? layout.rows[spot.row]!.section.columns[spot.column]! : null
}

/** The cell at a place; skipped outside the grid. */
export function cellAt(space: GridSpace, spot: Spot): CellBase {
  const address = addressAt(space.layout, spot)
  return address ? space.cell(address) : noCell
}

export function sameAddress(a: CellAddress | null, b: CellAddress | null): boolean {
  return a === b || (!!a && !!b && a.rowId === b.rowId && a.columnId === b.columnId)
}
