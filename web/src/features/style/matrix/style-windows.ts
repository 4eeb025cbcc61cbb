import type { WindowPartsFragment } from '../../../gen/graphql.ts'
import type { Colourway } from '../style-api.ts'

type Facts = Pick<Colourway, 'facts'>

/** A window some of the style's colourways can be had in, and in how many of them. */
export type StyleWindow = { window: WindowPartsFragment; orderable: number }

/** Every window of the style, those that take orders first, then by first ship date. */
export function styleWindows(colourways: readonly Facts[]): StyleWindow[] {
  const found = new Map<string, StyleWindow>()
  for (const { facts } of colourways) {
    for (const { window, orderable } of facts.windows) {
      const known = found.get(window.id) ?? { window, orderable: 0 }
      found.set(window.id, { window, orderable: known.orderable + (orderable ? 1 : 0) })
    }
  }
  return [...found.values()].sort(
    (left, right) =>
      Number(right.window.offered) - Number(left.window.offered) || byShipping(left.window, right.window),
  )
}

type Shipping = Pick<WindowPartsFragment, 'start' | 'completeShip'> | null

/** By first ship date; without a window last. */
export function byShipping(left: Shipping, right: Shipping): number {
  if (!left || !right) return Number(!left) - Number(!right)
  return left.start.localeCompare(right.start) || (left.completeShip ?? '').localeCompare(right.completeShip ?? '')
}

/** The wished window, else the earliest in which something can be ordered, else the first. */
export function chosenWindow(windows: readonly StyleWindow[], wished: string | undefined): StyleWindow | undefined {
  return (
    windows.find(({ window }) => window.id === wished) ??
    windows.find(({ window, orderable }) => window.offered && orderable > 0) ??
    windows[0]
  )
}

/** The windows that have rows beside the chosen one's: those wished that the style has, by the day they ship. */
export function splitWindows(
  windows: readonly StyleWindow[],
  chosen: StyleWindow | undefined,
  wished: readonly string[] = [],
): StyleWindow[] {
  return windows.filter((each) => each !== chosen && wished.includes(each.window.id))
}

/** The next window in which at least one unit of a size can be had: where the rest of a quantity may go. */
export function laterWindowFor(
  { facts }: Facts,
  windowId: string | undefined,
  sku: string,
): WindowPartsFragment | undefined {
  const from = facts.windows.find(({ window }) => window.id === windowId)?.window
  if (!from) return undefined
  return facts.windows
    .filter(({ window }) => window.id !== windowId && window.offered && window.start >= from.start)
    .sort((left, right) => left.window.start.localeCompare(right.window.start))
    .find(({ cells }) =>
      cells.some(({ sku: of, orderable, stock }) => {
        if (of !== sku || !orderable) return false
        return stock.unlimited || stock.shown !== 'EXACT' || (stock.units ?? 0) > 0
      }),
    )?.window
}
