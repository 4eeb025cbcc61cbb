import { isSvg } from '../work/raster-logo.ts'
import { addOwner } from '../store/owners.ts'
import type { Rpc } from './deps.ts'
import { keepPicture } from './keep-picture.ts'
import { readUpload } from './read-upload.ts'

/** Keeps a logo; the organisation's profile names it by its hash. A drawing is kept as pixels. */
export const putLogo: Rpc<'putLogo'> = (deps) => async (chunks, ctx) => {
  const { head, bytes } = await readUpload(chunks)
  const drawing = bytes !== undefined && isSvg(bytes)
  // What is no valid drawing is judged, and refused, as the picture it is not.
  const pixels = drawing ? await deps.pool.run({ kind: 'raster-logo', bytes }).catch(() => bytes) : bytes
  const kept = await keepPicture(deps, pixels, head.fileName)
  if (!kept.ok) return { result: { index: 0, outcome: 'REJECTED', id: '', problems: [kept.problem] }, image: undefined }
  await deps.db.transaction((tx) => addOwner(tx, kept.image.hash, { brandId: ctx.viewer.organisationId, isLogo: true }))
  return { result: { index: 0, outcome: 'APPLIED', id: kept.image.hash, problems: [] }, image: kept.image }
}
