import type { PriceListUser } from '../../gen/resolvers.ts'
import type { GatewayContext } from '../../gateway/context.ts'
import { requireViewer } from '../../gateway/viewer/require-viewer.ts'

/** Names the retailers of the brand's own connections, in the order of their names; each once. */
export async function namedRetailers(
  context: GatewayContext,
  retailerIds: readonly string[],
): Promise<Map<string, PriceListUser>> {
  const { connections } = requireViewer(context)
  const ids = [...new Set(retailerIds)].filter((id) => connections.has(id))
  const organisations = await context.models.viewer.organisations(ids)
  const named = organisations.map(({ id, name }): [string, PriceListUser] => {
    const { connectionId, customerCode } = connections.get(id)!
    return [id, { connectionId, retailerId: id, name, customerCode }]
  })
  return new Map(named.sort(([, left], [, right]) => left.name.localeCompare(right.name, 'en')))
}

/** Those of `named` among the given ids. */
export function retailersIn(
  named: ReadonlyMap<string, PriceListUser>,
  retailerIds: readonly string[],
): PriceListUser[] {
  const wanted = new Set(retailerIds)
  return [...named].filter(([id]) => wanted.has(id)).map(([, retailer]) => retailer)
}
