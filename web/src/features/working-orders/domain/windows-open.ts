import type { PadFactsFragment, PadWindowFragment } from '../../../gen/graphql.ts'

/** Windows a product can be moved to, earliest first, without those that take no orders. */
export function windowsOpen(facts: PadFactsFragment | undefined): PadWindowFragment[] {
  return (facts?.windows ?? []).map(({ window }) => window).filter((window) => window.offered)
}
