import type { Image } from '@selvedge/protos/gen/media/topic/v1/image_set'

/** A picture in a set; positions rise, with gaps where a picture has not come yet. */
export interface Placed extends Image {
  position: number
}
