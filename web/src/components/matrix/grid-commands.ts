import { createEditCommands, type EditCommands } from './edit-commands.ts'
import type { GridHandle } from './grid.ts'
import type { CellBase } from './grid-model.ts'
import { createMoveCommands, type MoveCommands } from './move-commands.ts'
import { createRangeCommands, type RangeCommands } from './range-commands.ts'

/** Everything a reader can do, free of the page: keys, pointer and buttons all come through here. */
export type GridCommands = MoveCommands & EditCommands & RangeCommands

export function createGridCommands<C extends CellBase>(grid: () => GridHandle<C>): GridCommands {
  const edit = createEditCommands(grid)
  return { ...createMoveCommands(grid), ...edit, ...createRangeCommands(grid, edit) }
}
