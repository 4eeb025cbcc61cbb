import type { PadFactsFragment, PadProductFragment, PadWindowFragment } from '../../../gen/graphql.ts'
import type { PadRow } from './pad-row.ts'
import { windowOf } from '../../../lib/product-facts/window-of.ts'

/** Rows of one style in one window: one section of the matrix. */
export type StyleGroup = {
  id: string
  styleId: string
  styleNumber: string
  name: string
  /** In scale order; only those some colourway is made in. */
  sizes: readonly string[]
  rows: readonly PadRow[]
}

export type WindowGroup = {
  id: string
  brandId: string
  brandName: string
  /** Null: none covers these products now. */
  window: PadWindowFragment | null
  styles: readonly StyleGroup[]
}

export type BrandPart = { brandId: string; brandName: string; windows: readonly WindowGroup[] }

export type PadFacts = {
  product: (productId: string) => PadProductFragment | undefined
  facts: (productId: string) => PadFactsFragment | undefined
}

/**
 * Brands and styles in the order in which they were added, windows by the day they ship. Rows whose product has not
 * come yet are left out until it has.
 */
export function groupRows(rows: readonly PadRow[], { product, facts }: PadFacts): BrandPart[] {
  const brands = new Map<string, { brandName: string; windows: Map<string, Collected> }>()
  for (const row of rows) {
    const known = product(row.productId)
    if (!known) continue
    let brand = brands.get(known.brandId)
    if (!brand) brands.set(known.brandId, (brand = { brandName: known.brandName, windows: new Map() }))
    const window = windowOf(row, facts(row.productId))
    const windowKey = window?.id ?? ''
    let group = brand.windows.get(windowKey)
    if (!group) brand.windows.set(windowKey, (group = { window, styles: new Map() }))
    // Colourways of a style may have scales of their own.
    const styleKey = `${known.styleId}|${known.sizeScale.name}`
    const style = group.styles.get(styleKey) ?? []
    group.styles.set(styleKey, style)
    style.push(row)
  }
  return [...brands].map(([brandId, { brandName, windows }]) => ({
    brandId,
    brandName,
    windows: [...windows.values()].sort(byShipping).map((group) => {
      const id = `${brandId}|${group.window?.id ?? ''}`
      const styles = [...group.styles].map(([key, members]) => styleGroup(`${id}|${key}`, members, product))
      return { id, brandId, brandName, window: group.window, styles }
    }),
  }))
}

type Collected = { window: PadWindowFragment | null; styles: Map<string, PadRow[]> }

function byShipping(left: Collected, right: Collected): number {
  const [a, b] = [sortKey(left.window), sortKey(right.window)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** Those without a window last. */
const sortKey = (window: PadWindowFragment | null) =>
  window ? [window.start, window.completeShip ?? '9999', window.id].join(' ') : '~'

function styleGroup(id: string, rows: PadRow[], product: PadFacts['product']): StyleGroup {
  const first = product(rows[0]!.productId)!
  const made = new Set(rows.flatMap((row) => product(row.productId)!.variants.map(({ size }) => size)))
  const colourOrder = [...new Set(rows.map((row) => row.productId))]
  const sorted = rows.toSorted(
    (left, right) => colourOrder.indexOf(left.productId) - colourOrder.indexOf(right.productId),
  )
  return {
    id,
    styleId: first.styleId,
    styleNumber: first.styleNumber,
    name: first.name,
    // A size outside its scale is an error of the brand's data, but it must stay orderable.
    sizes: [...first.sizeScale.sizes.filter((size) => made.delete(size)), ...made],
    rows: sorted,
  }
}
