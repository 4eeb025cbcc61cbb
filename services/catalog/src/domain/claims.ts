/** Who gets a SKU or GTIN that must be unique in a brand, when several products of one batch want to change hands. */

export interface Candidate {
  /** The product it will be; stable for a product that exists. */
  productId: string
  /** What it wants to hold, as "sku:HAL-1" or "gtin:0400…". */
  claims: readonly string[]
}

/** A claim that cannot be met, and the product that holds it. */
export interface RefusedClaim {
  claim: string
  heldBy: string
}

/**
 * Decides which candidates may be written together. A product of the batch lets go of what it no longer lists, so two
 * products may swap; a candidate that is refused keeps what it had. What a product holds and keeps goes before new
 * claims, new claims in the order of the batch.
 * @param holders claim → product that holds it now, at least for all claims of the candidates
 * @returns refused claims by index of the candidate; the others can all be written
 */
export function settleClaims(
  candidates: readonly Candidate[],
  holders: ReadonlyMap<string, string>,
): Map<number, RefusedClaim[]> {
  const refused = new Map<number, RefusedClaim[]>()
  // Refusing one gives back what it would have let go, which may refuse another: repeat until nothing changes.
  for (;;) {
    const found = firstRefusal(candidates, holders, refused)
    if (!found) return refused
    refused.set(found.index, found.claims)
  }
}

function firstRefusal(
  candidates: readonly Candidate[],
  holders: ReadonlyMap<string, string>,
  refused: ReadonlyMap<number, unknown>,
): { index: number; claims: RefusedClaim[] } | undefined {
  const wanted = new Map<string, Set<string>>()
  candidates.forEach(({ productId, claims }, index) => {
    if (!refused.has(index)) wanted.set(productId, new Set(claims))
  })
  const taken = new Map<string, string>()
  for (const [claim, holder] of holders) {
    if (wanted.get(holder)?.has(claim) ?? true) taken.set(claim, holder)
  }
  for (const [index, { productId, claims }] of candidates.entries()) {
    if (refused.has(index)) continue
    const lost: RefusedClaim[] = []
    for (const claim of claims) {
      const heldBy = taken.get(claim)
      if (heldBy !== undefined && heldBy !== productId) lost.push({ claim, heldBy })
      else taken.set(claim, productId)
    }
    if (lost.length > 0) return { index, claims: lost }
  }
  return undefined
}
