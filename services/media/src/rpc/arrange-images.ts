import { DomainError } from '@selvedge/platform/rpc/errors'
import { actorOf } from '@selvedge/platform/rpc/viewer'
import { picturesOf, publishSet, savePictures, setOfProduct } from '../store/sets.ts'
import type { Rpc } from './deps.ts'

export const arrangeImages: Rpc<'arrangeImages'> =
  ({ db, clock, newId }) =>
  async ({ productId, hashes }, { viewer }) =>
    db.transaction(async (tx) => {
      const key = await setOfProduct(tx, productId)
      if (!key || key.brandId !== viewer.organisationId) {
        throw new DomainError('NOT_FOUND', 'this product has no pictures', { reason: 'IMAGE_SET_UNKNOWN' })
      }
      const pictures = await picturesOf(tx, key)
      const wanted = [...new Set(hashes)]
      const unknown = wanted.filter((hash) => !pictures.some((picture) => picture.hash === hash))
      if (unknown.length > 0) {
        const problems = unknown.map((hash) => ({
          code: 'IMAGE_UNKNOWN',
          pointer: `/hashes/${hashes.indexOf(hash)}`,
          message: 'the product does not have this picture',
          value: hash.slice(0, 64),
        }))
        return { results: [{ index: 0, outcome: 'REJECTED', id: '', problems }] }
      }
      if (wanted.length === pictures.length && wanted.every((hash, index) => pictures[index]!.hash === hash)) {
        return { results: [{ index: 0, outcome: 'UNCHANGED', id: productId, problems: [] }] }
      }
      const arranged = wanted.map((hash, index) => ({
        ...pictures.find((picture) => picture.hash === hash)!,
        position: index + 1,
      }))
      await savePictures(tx, key, arranged)
      const at = clock.now().toISOString()
      await publishSet(tx, productId, key, {
        eventId: newId(),
        at,
        actor: actorOf(viewer),
        operation: 'arranged the pictures',
        line: 0,
      })
      return { results: [{ index: 0, outcome: 'APPLIED', id: productId, problems: [] }] }
    })
