type Tiered = { unitMinor: number; tiers: readonly { fromUnits: number; unitMinor: number }[] }

/** Price of one unit when so many of the product stand in one order and window: the highest tier that is reached. */
export function unitPriceAt({ unitMinor, tiers }: Tiered, units: number): number {
  let price = unitMinor
  let reached = 0
  for (const tier of tiers) {
    if (tier.fromUnits > units || tier.fromUnits < reached) continue
    reached = tier.fromUnits
    price = tier.unitMinor
  }
  return price
}
