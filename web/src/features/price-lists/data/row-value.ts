/** What a row says, as cells and dialogs change it. */
import type { PriceListRowFieldsFragment } from '../../../gen/graphql.ts'

export type PriceValue = NonNullable<PriceListRowFieldsFragment['published']>
export type PriceTier = PriceValue['tiers'][number]

/** What is asked of the server for a row: a value, that it goes, or that its edit is taken back. */
export type RowWish = { value: PriceValue } | { remove: true } | { takeBack: true }

const nothing: PriceValue = { enabled: true, tiers: [], rrpMinor: null }

/** What one piece costs; null when the row says nothing about WHSL. */
export function whslOf(value: PriceValue | null): number | null {
  return value?.tiers[0]?.whslMinor ?? null
}

/**
 * The row with another price for one piece; further tiers stay. `earlier` are the tiers before the price was cleared,
 * so that an undo brings the further ones back.
 */
export function withWhsl(
  value: PriceValue | null,
  minor: number | null,
  earlier: readonly PriceTier[] = [],
): PriceValue {
  const base = value ?? nothing
  if (minor === null) return { ...base, tiers: [] }
  const further = (base.tiers.length > 0 ? base.tiers : earlier).slice(1)
  return { ...base, tiers: [{ fromUnits: 1, whslMinor: minor }, ...further] }
}

export function withRrp(value: PriceValue | null, minor: number | null): PriceValue {
  return { ...(value ?? nothing), rrpMinor: minor }
}

export function sameValue(left: PriceValue | null, right: PriceValue | null): boolean {
  if (left === null || right === null) return left === right
  return (
    left.enabled === right.enabled &&
    left.rrpMinor === right.rrpMinor &&
    left.tiers.length === right.tiers.length &&
    left.tiers.every((tier, index) => {
      const other = right.tiers[index]!
      return tier.fromUnits === other.fromUnits && tier.whslMinor === other.whslMinor
    })
  )
}

/** A row without price that hides nothing is no row. */
export function normalised(value: PriceValue | null): PriceValue | null {
  return value && value.enabled && value.tiers.length === 0 && value.rrpMinor === null ? null : value
}

export function wishFor(published: PriceValue | null, value: PriceValue | null): RowWish {
  if (sameValue(published, value)) return { takeBack: true }
  return value === null ? { remove: true } : { value }
}
