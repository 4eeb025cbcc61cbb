import type { CellFace } from '../matrix/cell-face.ts'
import type { QuantityCell } from '../matrix/quantity-cell.ts'
import { quantityFace } from '../matrix/quantity-face.tsx'

/** A cell that is locked for no other reason than that its reader may not write looks like any other. */
const asRead = (cell: QuantityCell): QuantityCell =>
  cell.kind === 'locked' && cell.reason === undefined ? { ...cell, kind: 'editable' } : cell

/** The matrix for those who look only: quantities and availability as buyers see them, nothing to resolve. */
export const readingFace: CellFace<QuantityCell> = {
  look: (cell) => quantityFace.look(asRead(cell)),
  foot: (cell, i18n) => quantityFace.foot!(asRead(cell), i18n),
  label: (cell, column, i18n) => quantityFace.label(asRead(cell), column, i18n),
  note: (cell, column, i18n, before) => {
    const note = quantityFace.note!(asRead(cell), column, i18n, before)
    return note && { ...note, offers: [] }
  },
  content: (cell, column, i18n) => quantityFace.content(asRead(cell), column, i18n),
}
