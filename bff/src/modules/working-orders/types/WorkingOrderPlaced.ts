import type {
  ChangedFactKind,
  PlacedPartResolvers,
  PlaceOutcome,
  WorkingOrderPlacedResolvers,
} from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { knownOrganisationLoader } from '../../connections/loaders.ts'
import { nullWhenUnknown } from '../../pricing/null-when-unknown.ts'
import { shown } from '../shown.ts'

export const WorkingOrderPlaced: WorkingOrderPlacedResolvers = {
  async workingOrder({ workingOrderId }, _args, context) {
    const left = await nullWhenUnknown(
      context.clients.orders.getWorkingOrder({ id: workingOrderId }, callOptions(context)),
    )
    return left ? shown(context, left) : null
  },
}

export const PlacedPart: PlacedPartResolvers = {
  brandName: async ({ brandId }, _args, context) => (await knownOrganisationLoader(context).load(brandId)).name,
  outcome: ({ outcome }) => outcome as PlaceOutcome,
  order: ({ order }) => (order ? { order, short: false } : null),
  changes: ({ changes }) =>
    changes.map(({ sku, kind, ...change }) => ({ ...change, sku: sku || null, kind: kind as ChangedFactKind })),
}
