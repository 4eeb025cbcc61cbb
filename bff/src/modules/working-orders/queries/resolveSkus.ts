import { DomainError } from '@selvedge/platform/rpc/errors'
import type { QueryResolvers } from '../../../gen/resolvers.ts'
import type { GatewayContext } from '../../../gateway/context.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { keysOf } from '../../../read-models/product-codes/codes.ts'
import type { FoundCode } from '../../../read-models/product-codes/query.ts'
import { orderableLoader } from '../loaders.ts'

const MOST = 2_000
const LONGEST = 100
/** Products one list may name: more is no list that somebody pasted. */
const MOST_PRODUCTS = 2_000

export const resolveSkus: QueryResolvers['resolveSkus'] = async (_root, { codes }, context) => {
  if (codes.length > MOST) throw new DomainError('INVALID', `at most ${MOST} codes at once`, { reason: 'TOO_MANY_CODES' })
  const keys = codes.map((code) => (code.length > LONGEST ? [] : keysOf(code)))
  const found = await context.models.productCodes.find([...new Set(keys.flat())])
  const labels = await visibleLabels(context, found)
  const byKey = Map.groupBy(found, ({ code }) => code)
  return codes.map((code, index) => {
    const seen = keys[index]!.flatMap((key) => byKey.get(key) ?? []).find((each) => labels.has(idOf(each)))
    if (!seen) return { code, productId: null, sku: null, label: null }
    return { code, productId: seen.productId, sku: seen.sku, label: labels.get(idOf(seen))! }
  })
}

/** Only of products that the viewer may see: whatever else has the code looks like no product at all. */
async function visibleLabels(context: GatewayContext, found: readonly FoundCode[]): Promise<Map<string, string>> {
  requireViewer(context, ['RETAILER'])
  const ids = [...new Set(found.map(({ productId }) => productId))].slice(0, MOST_PRODUCTS)
  const products = await orderableLoader(context).loadMany(ids)
  const labels = new Map<string, string>()
  for (const product of products) {
    if (product instanceof Error) throw product
    for (const { sku, size } of product?.variants ?? []) {
      const { id, name, styleNumber, colourName } = product!
      labels.set(idOf({ productId: id, sku }), `${name} ${styleNumber} · ${colourName} · ${size}`)
    }
  }
  return labels
}

function idOf({ productId, sku }: Pick<FoundCode, 'productId' | 'sku'>): string {
  return `${productId}\n${sku}`
}
