import type { AnyRouter } from '@tanstack/react-router'

type Place = { search: Record<string, unknown>; index: number }

/** Where a list was last looked at, by its path: so that a page opened from it leads back to the same filters. */
const places = new Map<string, Place>()

const indexOf = (router: AnyRouter) => router.history.location.state.__TSR_index

export function rememberPlace(router: AnyRouter, path: string, search: Record<string, unknown>) {
  places.set(path, { search, index: indexOf(router) })
}

export function lastSearch(path: string): Record<string, unknown> {
  return places.get(path)?.search ?? {}
}

/** Whether Back leads there: then going back, rather than on, also restores how far it was scrolled. */
export function isOneBack(router: AnyRouter, path: string): boolean {
  const place = places.get(path)
  return place !== undefined && place.index === indexOf(router) - 1
}
