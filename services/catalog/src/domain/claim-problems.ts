import type { Variant } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { Problem } from '@selvedge/protos/gen/common/v1/common'
import { gtinKey } from '@selvedge/protos/rules/gtin'
import type { RefusedClaim } from './claims.ts'
import { isInStoreGtin } from './gtin-scope.ts'

/** Refused claims as problems of the record, each at its place. */
export function claimProblems(variants: readonly Variant[], refused: readonly RefusedClaim[]): Problem[] {
  const claims = new Set(refused.map(({ claim }) => claim))
  return variants.flatMap(({ sku, gtin }, index) => {
    const at = `/variants/${index}`
    const problems: Problem[] = []
    if (claims.has(`sku:${sku}`)) {
      const message = 'another product of yours has this SKU; take it off there first, or send both in one batch'
      problems.push({ code: 'SKU_TAKEN', pointer: `${at}/sku`, message, value: sku })
    }
    if (gtin !== '' && claims.has(`gtin:${gtinKey(gtin)}`)) {
      const message = 'another product of yours has this GTIN; a GTIN names one size of one colour'
      problems.push({ code: 'GTIN_TAKEN', pointer: `${at}/gtin`, message, value: gtin })
    }
    return problems
  })
}

/** Said, not refused: the number belongs to one of two brands, and we cannot know to which. */
export function foreignGtinWarnings(variants: readonly Variant[], foreign: ReadonlySet<string>): Problem[] {
  if (foreign.size === 0) return []
  return variants.flatMap(({ gtin }, index) => {
    if (gtin === '' || !foreign.has(gtinKey(gtin)) || isInStoreGtin(gtinKey(gtin))) return []
    const message = 'another brand uses this GTIN too; check that it is yours'
    return [{ code: 'GTIN_OF_ANOTHER_BRAND', pointer: `/variants/${index}/gtin`, message, value: gtin }]
  })
}
