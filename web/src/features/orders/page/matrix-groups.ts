import type { Line, Order, Window } from '../data/order.ts'
import { lineColumns } from './line-columns.ts'
import { mergeSizes } from './merge-sizes.ts'

/** Lines that share columns: one style in one window for one door. */
export interface MatrixGroup {
  id: string
  styleNumber: string
  styleName: string
  window: Window
  door: Line['door']
  /** The first of its window and door. */
  first: boolean
  columns: string[]
  lines: Line[]
}

/** The order as its page shows it: by window, earliest first, then door, then style in the order of writing. */
export function matrixGroups({ lines }: Pick<Order, 'lines'>): MatrixGroup[] {
  const places = Map.groupBy(lines, placeOf)
  return [...places]
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([place, inPlace]) =>
      [...Map.groupBy(inPlace, ({ styleId }) => styleId)].map(([styleId, ofStyle], index) => {
        const { styleNumber, styleName, window, door } = ofStyle[0]!
        const columns = mergeSizes(ofStyle.map((line) => lineColumns(line).map(({ column }) => column)))
        return { id: `${place}|${styleId}`, styleNumber, styleName, window, door, first: index === 0, columns, lines: ofStyle }
      }),
    )
}

/** Sorts by what people know: the day it ships, then the door's code. */
function placeOf({ window, door }: Line): string {
  return `${window.startShip}|${window.id}|${door?.code ?? ''}|${door?.id ?? ''}`
}
