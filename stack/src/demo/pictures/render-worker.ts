import sharp from 'sharp'
import type { PictureSpec } from './render.ts'
import { renderGarment } from './render.ts'

// The pool is what runs in parallel; threads inside sharp would only take turns with it.
sharp.concurrency(1)

/** Renders one style's pictures of one view, in order. */
export default async function renderSet(specs: readonly PictureSpec[]): Promise<Uint8Array[]> {
  const pictures: Uint8Array[] = []
  for (const spec of specs) pictures.push(await renderGarment(spec))
  return pictures
}
