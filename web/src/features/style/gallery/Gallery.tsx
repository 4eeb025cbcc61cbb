import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { NoPhoto } from '../../../components/ui/NoPhoto.tsx'
import { Picture } from '../../../components/ui/Picture.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import type { Colourway } from '../style-api.ts'
import styles from './Gallery.module.css'

const ZoomDialog = lazy(async () => ({ default: (await import('./ZoomDialog.tsx')).ZoomDialog }))

/** A colourway's pictures: one large, the others beside it; on a phone they are swiped. Pressed, it fills the screen. */
export function Gallery({ colourway }: { colourway: Colourway }) {
  const { t } = useLingui()
  const { images, colourFamily, name, colourName } = colourway
  const [at, setAt] = useState(0)
  const [zoomed, setZoomed] = useState(false)
  const strip = useRef<HTMLDivElement>(null)
  const index = Math.min(at, Math.max(0, images.length - 1))
  const of = images.length

  // Another colourway begins with its first picture.
  useEffect(() => {
    setAt(0)
    strip.current?.scrollTo({ left: 0 })
  }, [colourway.id])

  function show(next: number) {
    setAt(next)
    strip.current?.scrollTo({ left: strip.current.clientWidth * next })
  }

  if (of === 0) {
    return (
      <div className={styles.gallery}>
        <div className={styles.stage}>
          <NoPhoto family={colourFamily} />
        </div>
      </div>
    )
  }
  return (
    <div className={styles.gallery}>
      {of > 1 && (
        <ul className={styles.thumbs}>
          {images.map((image, each) => (
            <li key={image.hash}>
              <button
                type="button"
                className={styles.thumb}
                aria-label={t`Picture ${each + 1} of ${of}`}
                aria-current={each === index || undefined}
                onClick={() => show(each)}
              >
                <Picture source={image} alt="" sizes="56px" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.stage}>
        <div
          ref={strip}
          className={styles.strip}
          onScroll={(event) => setAt(Math.round(event.currentTarget.scrollLeft / event.currentTarget.clientWidth))}
        >
          {images.map((image, each) => (
            <button
              key={image.hash}
              type="button"
              className={styles.picture}
              aria-label={t`Enlarge picture ${each + 1} of ${of}: ${name}, ${colourName}`}
              tabIndex={each === index ? 0 : -1}
              onClick={() => setZoomed(true)}
            >
              <Picture source={image} alt="" sizes="(width < 720px) 100vw, 400px" eager={each === 0} />
            </button>
          ))}
        </div>
        <span aria-hidden className={styles.zoom}>
          <Icon name="search" />
          <Trans>Zoom</Trans>
        </span>
        {of > 1 && (
          <span aria-hidden className={styles.position}>
            {index + 1} / {of}
          </span>
        )}
      </div>
      {zoomed && (
        <Suspense>
          <ZoomDialog
            images={images}
            index={index}
            title={`${name}, ${colourName}`}
            onIndex={show}
            onClose={() => setZoomed(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
