import type { Image } from '@selvedge/protos/gen/media/topic/v1/image_set'

/** A picture in a set; positions rise, with gaps where a picture has not come yet. */
export interface Placed extends Image {
  position: number
}

/** A picture as the world sees it: its position is its place in the list. */
export function imageOf({ hash, width, height, thumbhash, fileName }: Placed): Image {
  return { hash, width, height, thumbhash, fileName }
}
