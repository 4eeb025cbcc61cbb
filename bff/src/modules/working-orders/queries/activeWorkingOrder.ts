import type { CheckedPart } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { CatalogueWindow, QueryResolvers } from '../../../gen/resolvers.ts'
import type { GatewayContext } from '../../../gateway/context.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { knownOrganisationLoader } from '../../connections/loaders.ts'
import { nullWhenUnknown } from '../../pricing/null-when-unknown.ts'
import { minimumOf, totalsOf } from '../checked.ts'
import { windowOf } from '../loaders.ts'
import { unitsOf } from '../units.ts'

export const activeWorkingOrder: QueryResolvers['activeWorkingOrder'] = async (_root, _args, context) => {
  const { orders } = context.clients
  const { workingOrders } = await orders.listWorkingOrders({}, callOptions(context))
  const workingOrder = workingOrders.find(({ active }) => active)
  if (!workingOrder) return null
  const checked = await nullWhenUnknown(orders.checkWorkingOrder({ id: workingOrder.id }, callOptions(context)))
  if (!checked) return null
  return {
    workingOrder,
    brands: await Promise.all(checked.parts.map((part) => dockBrand(context, part))),
    totals: totalsOf(checked.parts),
  }
}

/** The dock says by itself that a minimum is missing or nothing is written yet. */
const saidOtherwise = ['BELOW_MINIMUM', 'EMPTY']

async function dockBrand(context: GatewayContext, part: CheckedPart) {
  const { name } = await knownOrganisationLoader(context).load(part.brandId)
  return {
    brandId: part.brandId,
    brandName: name,
    lines: part.lines.length,
    units: part.units,
    ...minimumOf(part),
    window: await earliest(context, part),
    problems: part.problems.filter(({ code }) => !saidOtherwise.includes(code)).length,
  }
}

async function earliest(context: GatewayContext, { lines }: CheckedPart): Promise<CatalogueWindow | null> {
  const written = lines.filter(({ cells }) => unitsOf(cells) > 0)
  const ids = new Set((written.length > 0 ? written : lines).map(({ windowId }) => windowId))
  const windows = await Promise.all([...ids].map((id) => windowOf(context, id)))
  const known = windows.filter((window) => window !== null)
  return known.toSorted((a, b) => (a.start < b.start ? -1 : 1))[0] ?? null
}
