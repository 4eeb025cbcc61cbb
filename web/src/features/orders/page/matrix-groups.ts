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
    .toSorted(([, [a]], [, [b]]) => compare(rankOf(a!), rankOf(b!)))
    .flatMap(([place, inPlace]) =>
      [...Map.groupBy(inPlace, ({ styleId }) => styleId)].map(([styleId, ofStyle], index) => {
        const { styleNumber, styleName, window, door } = ofStyle[0]!
        const columns = mergeSizes(ofStyle.map((line) => lineColumns(line).map(({ column }) => column)))
        return {
          id: `${place}|${styleId}`,
          styleNumber,
          styleName,
          window,
          door,
          first: index === 0,
          columns,
          lines: ofStyle,
        }
      }),
    )
}

function placeOf({ window, door }: Line): string {
  return `${window.id}|${door?.id ?? ''}`
}

/** By what people know: the day it ships, then the door's code; without a door first. */
function rankOf({ window, door }: Line): string[] {
  return [window.startShip, window.name, window.id, door?.code ?? '', door?.id ?? '']
}

function compare(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((part, at) => part !== b[at])
  return index < 0 ? 0 : a[index]! < b[index]! ? -1 : 1
}
