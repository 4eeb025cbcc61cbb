import type { Transaction } from '@selvedge/platform/db/database'
import { actorOf } from '@selvedge/platform/rpc/viewer'
import type { Origin, Problem, RecordResult } from '@selvedge/protos/gen/common/v1/common'
import type { Image } from '@selvedge/protos/gen/media/topic/v1/image_set'
import type { PutImageHead } from '@selvedge/protos/gen/media/v1/media_service'
import { productLimits } from '@selvedge/protos/rules/product-limits'
import { knownProduct } from '../consumers/products.ts'
import { placePicture } from '../domain/arrange.ts'
import { imageLimits } from '../domain/limits.ts'
import { addOwner } from '../store/owners.ts'
import { picturesOf, publishSet, savePictures, saveSet } from '../store/sets.ts'
import type { SetKey } from '../store/sets.ts'
import type { Rpc } from './deps.ts'
import { keepPicture } from './keep-picture.ts'
import { readUpload } from './read-upload.ts'

export const putImage: Rpc<'putImage'> = (deps) => async (chunks, ctx) => {
  const { head, bytes } = await readUpload(chunks)
  const faults = headProblems(head)
  if (faults.length > 0) return { result: rejected(faults), image: undefined }
  const kept = await keepPicture(deps, bytes, head.fileName)
  if (!kept.ok) return { result: rejected([kept.problem]), image: undefined }
  const key: SetKey = {
    brandId: ctx.viewer.organisationId,
    styleNumber: head.styleNumber.trim(),
    colourCode: head.colourCode.trim(),
  }
  const origin: Origin = {
    eventId: deps.newId(),
    at: deps.clock.now().toISOString(),
    actor: actorOf(ctx.viewer),
    operation: head.operation.slice(0, 200),
    line: 0,
  }
  const result = await deps.db.transaction((tx) => place(tx, key, kept.image, head.position, origin))
  return { result, image: result.outcome === 'REJECTED' ? undefined : kept.image }
}

function headProblems({ styleNumber, colourCode, position }: PutImageHead): Problem[] {
  const problems: Problem[] = []
  const key = (pointer: string, value: string, max: number) => {
    if (value.trim() !== '' && value.length <= max) return
    problems.push({
      code: value.trim() === '' ? 'MISSING' : 'TOO_LONG',
      pointer,
      message: `1 to ${max} characters`,
      value: value.slice(0, 200),
    })
  }
  key('/styleNumber', styleNumber, productLimits.styleNumber)
  key('/colourCode', colourCode, productLimits.colourCode)
  if (position < 0 || position > 999) {
    problems.push({
      code: 'OUT_OF_RANGE',
      pointer: '/position',
      message: 'a position is 1 to 999, or left out',
      value: String(position),
    })
  }
  return problems
}

async function place(
  tx: Transaction,
  key: SetKey,
  image: Image,
  position: number,
  origin: Origin,
): Promise<RecordResult> {
  await addOwner(tx, image.hash, { brandId: key.brandId, isLogo: false })
  const productId = await knownProduct(tx, key)
  const placed = placePicture(await picturesOf(tx, key), image, position, imageLimits.pictures)
  if (placed.kind === 'full') {
    const message = `a product has at most ${imageLimits.pictures} pictures`
    return rejected([{ code: 'TOO_MANY_IMAGES', pointer: '/file', message, value: '' }])
  }
  if (placed.kind === 'unchanged') return { index: 0, outcome: 'UNCHANGED', id: productId ?? '', problems: [] }
  await savePictures(tx, key, placed.pictures)
  await saveSet(tx, key, productId ?? null)
  if (productId === undefined) return { index: 0, outcome: 'WAITING', id: '', problems: [] }
  await publishSet(tx, productId, key, origin)
  return { index: 0, outcome: 'APPLIED', id: productId, problems: [] }
}

function rejected(problems: Problem[]): RecordResult {
  return { index: 0, outcome: 'REJECTED', id: '', problems }
}
