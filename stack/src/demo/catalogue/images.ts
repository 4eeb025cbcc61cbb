import type { PictureView } from '../pictures/render.ts'
import type { Gap } from './product.ts'
import type { Style } from './style.ts'
import type { ImageRecord } from './types.ts'

/** A front of every colourway, and for about a third of the styles a second picture. */
export function imagesOf(styles: readonly Style[], gaps: ReadonlyMap<string, Gap>): ImageRecord[] {
  const images: ImageRecord[] = []
  for (const style of styles) {
    const views: PictureView[] = style.second ? ['front', style.second] : ['front']
    for (const [at, view] of views.entries()) {
      for (const { dye, second, third } of style.colourways) {
        if (gaps.get(`${style.number}/${dye.code}`) === 'no-image') continue
        images.push({
          styleNumber: style.number,
          colourCode: dye.code,
          position: at + 1,
          picture: {
            type: style.line.type,
            colour: dye.hex,
            second,
            third,
            pattern: style.print,
            fabric: style.fabric,
            seed: style.seed,
            view,
          },
        })
      }
    }
  }
  return images
}
