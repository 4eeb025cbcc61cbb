import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import type { PictureSpec } from './render.ts'

export type RenderPool = {
  /** JPEGs of pictures that share type, seed, view and fabric; mixed ones work, but each then pays for its own light. */
  readonly render: (specs: readonly PictureSpec[]) => Promise<readonly Uint8Array[]>
  readonly close: () => Promise<void>
}

/** Worker threads that draw; as many as the machine has processors unless told otherwise. */
export function openRenderPool(threads = availableParallelism()): RenderPool {
  const pool = new Piscina<readonly PictureSpec[], readonly Uint8Array[]>({
    filename: new URL('./render-worker.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 1,
  })
  return { render: (specs) => pool.run(specs), close: () => pool.destroy() }
}

/** Cuts a list into runs that share one style's light, keeping its order. */
export function setsOf<T extends { readonly picture: PictureSpec }>(images: readonly T[]): T[][] {
  const sets: T[][] = []
  let last = ''
  for (const image of images) {
    const { type, seed, view, fabric } = image.picture
    const key = `${type}/${seed}/${view}/${fabric}`
    if (key === last) sets.at(-1)!.push(image)
    else sets.push([image])
    last = key
  }
  return sets
}
