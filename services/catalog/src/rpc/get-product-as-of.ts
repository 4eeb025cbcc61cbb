import { acrossTenants } from '@selvedge/platform/db/tenant'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { instantOf } from '@selvedge/platform/rpc/instant'
import { couldRead } from '../consumers/connections.ts'
import { forRetailer, wasShown } from '../domain/as-of.ts'
import { productAsOf } from '../store/product-as-of.ts'
import type { Rpc } from './deps.ts'

export const getProductAsOf: Rpc<'getProductAsOf'> =
  ({ db }) =>
  async ({ productId, at }, { viewer }) => {
    const moment = instantOf(at)
    // What a product was lies behind the wall of its brand; who else may know of it is judged here.
    const found = await acrossTenants(() => productAsOf(db.read, productId, moment))
    if (!found) throw unknown()
    const { answer, judged } = found
    if (viewer.organisationKind === 'BRAND') {
      if (judged.brandId !== viewer.organisationId) throw unknown()
      return answer
    }
    const traded = await couldRead(db.read, viewer.organisationId, judged.brandId, at)
    if (!traded || !wasShown(judged)) throw unknown()
    return forRetailer(answer)
  }

const unknown = () => new DomainError('NOT_FOUND', 'there is no such product', { reason: 'PRODUCT_UNKNOWN' })
