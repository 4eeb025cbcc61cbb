import { DomainError } from '@selvedge/platform/rpc/errors'
import { imageOf } from '../domain/placed.ts'
import { picturesOf, setOfProduct } from '../store/sets.ts'
import type { Rpc } from './deps.ts'

const MOST = 500

/** Of the viewer's own products, in the order asked for; those without a picture are left out. */
export const batchGetImageSets: Rpc<'batchGetImageSets'> =
  ({ db }) =>
  async ({ productIds }, { viewer }) => {
    if (productIds.length > MOST)
      throw new DomainError('LIMIT', `at most ${MOST} products at once`, { reason: 'BATCH_TOO_LARGE' })
    const sets = []
    for (const productId of productIds) {
      const key = await setOfProduct(db.read, productId)
      if (!key || (viewer.organisationKind !== 'SYSTEM' && key.brandId !== viewer.organisationId)) continue
      const images = (await picturesOf(db.read, key)).map(imageOf)
      sets.push({ productId, brandId: key.brandId, images, origin: undefined })
    }
    return { sets }
  }
