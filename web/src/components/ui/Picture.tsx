import { type PictureSource, placeholderOf, renditionsOf } from '../../lib/image/picture-source.ts'
import styles from './Picture.module.css'

type Props = {
  source: PictureSource
  /** What is on it; empty where the text beside it says so. */
  alt: string
  /** As in HTML: how wide it is drawn, so that the browser takes the right rendition: `182px`. */
  sizes: string
  /** `cover` fills its place and cuts; `contain` shows all. */
  fit?: 'cover' | 'contain'
  /** Among the first on the page: loaded at once. */
  eager?: boolean
  className?: string | undefined
}

/** A picture with its blurred shape under it until it has come; takes the size of its place. */
export function Picture({ source, alt, sizes, fit = 'cover', eager, className }: Props) {
  const placeholder = placeholderOf(source.thumbhash)
  return (
    <img
      {...renditionsOf(source)}
      sizes={sizes}
      alt={alt}
      width={source.width}
      height={source.height}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
      className={[styles.picture, styles[fit], className].filter(Boolean).join(' ')}
      style={placeholder ? { backgroundImage: `url(${placeholder})` } : undefined}
    />
  )
}
