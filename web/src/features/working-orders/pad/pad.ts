import type { GridHandle } from '../../../components/matrix/grid.ts'
import type { GridEdit } from '../../../components/matrix/grid-model.ts'
import type { QuantityCell } from '../../../components/matrix/quantity-cell.ts'
import type {
  PadFactsFragment,
  PadOrderFragment,
  PadProblemFragment,
  PadProductFragment,
} from '../../../gen/graphql.ts'
import type { CellWrite } from '../../../lib/cells/cell-place.ts'
import type { SeenPrice } from '../domain/repriced.ts'
import type { Total } from '../../../components/product/row-total.ts'
import type { PadData } from './pad-data.ts'
import type { PadState } from './pad-state.ts'

/** An open order pad: its matrix, what the page around it shows, and everything that is told to it. */
export type Pad = {
  grid: GridHandle<QuantityCell>
  data: PadData
  state: () => PadState
  subscribe: (listener: () => void) => () => void
  setOrder: (order: PadOrderFragment) => void
  setProducts: (products: readonly PadProductFragment[]) => void
  setFacts: (facts: readonly PadFactsFragment[]) => void
  setProblems: (problems: readonly PadProblemFragment[]) => void
  setDoors: (doors: ReadonlyMap<string, string>) => void
  /** Prices of before, by row: what differs carries a mark. */
  setSeen: (seen: Map<string, SeenPrice>) => void
  showBrand: (brandId: string | undefined) => void
  /** Saves what the grid shows already. */
  commit: (edits: readonly GridEdit[]) => void
  /** Quantities that do not come from the grid: they show at once as well. */
  write: (writes: readonly CellWrite[]) => void
  /** Units and value of a row as they are this moment. */
  totalOf: (rowId: string) => Total
  dispose: () => void
}
