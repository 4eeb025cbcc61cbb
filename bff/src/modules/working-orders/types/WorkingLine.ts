import type { WorkingLineResolvers, WorkingPartResolvers } from '../../../gen/resolvers.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { knownOrganisationLoader } from '../../connections/loaders.ts'
import { orderableLoader, ownDoors, windowOf } from '../loaders.ts'
import { unitsOf } from '../units.ts'

export const WorkingLine: WorkingLineResolvers = {
  brandName: async ({ brandId }, _args, context) => (await knownOrganisationLoader(context).load(brandId)).name,
  windowId: ({ windowId }) => windowId || null,
  async window({ windowId, productId }, _args, context) {
    if (windowId !== '') return windowOf(context, windowId)
    // As orders will choose when it is placed; a check tells which it chose.
    const windows = (await orderableLoader(context).load(productId))?.facts.windows ?? []
    return (windows.find(({ orderable }) => orderable) ?? windows[0])?.window ?? null
  },
  doorId: ({ doorId }) => doorId || null,
  async door({ doorId }, _args, context) {
    const door = doorId === '' ? undefined : (await ownDoors(context)).get(doorId)
    return door ? { id: door.id, code: door.code, name: door.name } : null
  },
  units: ({ cells }) => unitsOf(cells),
  async shelved({ brandId, productId }, _args, context) {
    if (!requireViewer(context).connections.has(brandId)) return 'NOT_CONNECTED'
    return (await orderableLoader(context).load(productId)) ? null : 'PRODUCT_GONE'
  },
  product: ({ productId }, _args, context) => orderableLoader(context).load(productId),
}

export const WorkingPart: WorkingPartResolvers = {
  brandName: async ({ brandId }, _args, context) => (await knownOrganisationLoader(context).load(brandId)).name,
  shipToId: ({ shipToId }) => shipToId || null,
  billToId: ({ billToId }) => billToId || null,
  suspended: ({ brandId }, _args, context) => requireViewer(context).connections.get(brandId)?.status === 'SUSPENDED',
}
