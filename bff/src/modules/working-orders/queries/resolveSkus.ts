import { DomainError } from '@selvedge/platform/rpc/errors'
import type { QueryResolvers } from '../../../gen/resolvers.ts'
import type { GatewayContext } from '../../../gateway/context.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { keysOf } from '../../../read-models/product-codes/codes.ts'
import type { CardFacts } from '../../../read-models/product-search/card.ts'
import { scopeOf } from '../../catalogue/scope.ts'
import { searchFault } from '../../catalogue/search-fault.ts'

const MOST = 2_000
const LONGEST = 100
const BATCH = 500

export const resolveSkus: QueryResolvers['resolveSkus'] = async (_root, { codes }, context) => {
  if (codes.length > MOST) {
    throw new DomainError('INVALID', `at most ${MOST} codes at once`, { reason: 'TOO_MANY_CODES' })
  }
  const keys = codes.map((code) => (code.length > LONGEST ? [] : keysOf(code)))
  const found = await context.models.productCodes.find([...new Set(keys.flat())])
  const visible = await visibleCards(context, [...new Set(found.map(({ productId }) => productId))])
  const byKey = Map.groupBy(found, ({ code }) => code)
  return codes.map((code, index) => {
    const seen = keys[index]!.flatMap((key) => byKey.get(key) ?? []).find(({ productId }) => visible.has(productId))
    if (!seen) return { code, productId: null, sku: null, label: null }
    const { name, styleNumber, colourName } = visible.get(seen.productId)!
    return {
      code,
      productId: seen.productId,
      sku: seen.sku,
      label: `${name} ${styleNumber} · ${colourName} · ${seen.size}`,
    }
  })
}

/** Only of products that the viewer may see: whatever else has the code looks like no product at all. */
async function visibleCards(context: GatewayContext, ids: readonly string[]): Promise<Map<string, CardFacts>> {
  const { visibility } = await scopeOf(context, requireViewer(context, ['RETAILER']))
  const cards = new Map<string, CardFacts>()
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH)
    const hits = await context.models.productSearch.ask((index) => index.get(batch, visibility)).catch(searchFault)
    for (const { id, card } of hits ?? []) cards.set(id, JSON.parse(card) as CardFacts)
  }
  return cards
}
