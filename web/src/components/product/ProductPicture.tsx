import { NoPhoto } from '../ui/NoPhoto.tsx'
import { Picture } from '../ui/Picture.tsx'
import type { PictureSource } from '../../lib/image/picture-source.ts'

type Props = {
  image: PictureSource | null | undefined
  /** Colour of the outline where there is no picture. */
  family: string
  alt: string
  sizes: string
  eager?: boolean
  fit?: 'cover' | 'contain'
  /** Too small for words. */
  bare?: boolean
}

/** A product's picture, or the outline of a garment in its colour. */
export function ProductPicture({ image, family, bare, eager = false, ...picture }: Props) {
  if (!image) return <NoPhoto family={family} {...(bare && { bare })} />
  return <Picture source={image} {...picture} {...(eager && { eager })} />
}
