import { openRenderPool, setsOf } from '../pictures/render-pool.ts'
import type { FilledBrand } from './brands.ts'
import type { Progress } from './progress.ts'

/** Draws and uploads; drawing takes every core, so the next style is drawn while the last is sent. */
export async function fillPictures(brands: readonly FilledBrand[], progress: Progress): Promise<void> {
  const pool = openRenderPool()
  const sets = brands.flatMap(({ brand, api }) => setsOf(brand.images).map((images) => ({ images, api })))
  const total = sets.reduce((sum, { images }) => sum + images.length, 0)
  let done = 0
  try {
    const waiting = [...sets]
    await Promise.all(Array.from({ length: 4 }, () => work()))

    async function work(): Promise<void> {
      for (let set = waiting.shift(); set; set = waiting.shift()) {
        const { images, api } = set
        const drawn = await pool.render(images.map(({ picture }) => picture))
        for (const [index, { styleNumber, colourCode, position }] of images.entries()) {
          await api.image({ styleNumber, colourCode, position }, drawn[index]!)
          progress.step('Pictures', ++done, total)
        }
      }
    }
  } finally {
    await pool.close()
  }
}
