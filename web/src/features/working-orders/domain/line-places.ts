import type { PadFactsFragment, PadWindowFragment } from '../../../gen/graphql.ts'
import type { PadRow } from './pad-row.ts'
import { windowsOpen } from './windows-open.ts'

/** Windows in which all of the rows can be had, earliest first. */
export function commonWindows(
  rows: readonly PadRow[],
  facts: (productId: string) => PadFactsFragment | undefined,
): PadWindowFragment[] {
  const [first, ...others] = [...new Set(rows.map((row) => row.productId))].map((id) => windowsOpen(facts(id)))
  return (first ?? []).filter((window) => others.every((open) => open.some(({ id }) => id === window.id)))
}

/** Places of the rows in another window or store, without those that are there already. */
export function placesFor(
  rows: readonly PadRow[],
  to: { windowId?: string; doorId?: string },
  all: readonly PadRow[],
): { productId: string; windowId: string; doorId: string }[] {
  const there = new Set(all.map(({ productId, windowId, doorId }) => [productId, windowId, doorId].join('|')))
  const places = rows.map((row) => ({
    productId: row.productId,
    windowId: to.windowId ?? row.windowId,
    doorId: to.doorId ?? row.doorId,
  }))
  return places.filter((place) => {
    const key = [place.productId, place.windowId, place.doorId].join('|')
    // The same product in two windows comes to the same place once.
    return !there.has(key) && there.add(key)
  })
}
