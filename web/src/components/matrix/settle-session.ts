import type { CellAddress, GridLayout, GridSpace } from './grid-model.ts'
import { addressAt, spotOf } from './grid-model.ts'
import type { GridSession } from './grid-session.ts'
import { firstCell, page, rowStart, visitable } from './navigation.ts'

/**
 * The session after rows, columns or cell kinds changed: a cell that can still be visited keeps focus and edit; one
 * that went hands focus to the nearest in its place. Returns the same object when nothing has to change.
 */
export function settleSession(space: GridSpace, before: GridLayout, session: GridSession): GridSession {
  if (alive(space, session.active) && alive(space, session.anchor, true) && alive(space, session.extent, true))
    return session
  const active = alive(space, session.active) ? session.active : nearest(space, before, session.active)
  if (active === session.active && !active) return session
  return {
    ...session,
    active,
    anchor: active,
    extent: active,
    all: false,
    edit: session.edit && alive(space, session.edit.at) ? session.edit : null,
  }
}

function alive(space: GridSpace, at: CellAddress | null, orSkipped = false): boolean {
  const spot = at && spotOf(space.layout, at)
  return !!spot && (orSkipped || visitable(space, spot))
}

function nearest(space: GridSpace, before: GridLayout, lost: CellAddress | null): CellAddress | null {
  const old = lost && spotOf(before, lost)
  const first = firstCell(space)
  if (!first) return null
  if (!old) return addressAt(space.layout, first)
  const row = Math.min(old.row, space.layout.rows.length - 1)
  const spot = page(space, { row, column: old.column }, 0)
  return addressAt(space.layout, visitable(space, spot) ? spot : (rowStart(space, row) ?? first))
}
