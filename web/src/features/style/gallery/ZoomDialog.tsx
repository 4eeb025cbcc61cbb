import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { Picture } from '../../../components/ui/Picture.tsx'
import type { Colourway } from '../style-api.ts'
import styles from './ZoomDialog.module.css'

type Props = {
  images: Colourway['images']
  index: number
  title: string
  onIndex: (index: number) => void
  onClose: () => void
}

/** The picture over the whole screen; pressed again, large enough to see the weave, and moved by pointer or arrows. */
export function ZoomDialog({ images, index, title, onIndex, onClose }: Props) {
  const { t } = useLingui()
  const dialog = useRef<HTMLDialogElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const [large, setLarge] = useState(false)
  /** Where on the picture to look, as shares of its width and height. */
  const focus = useRef({ x: 0.5, y: 0.5 })
  const image = images[index]!
  const of = images.length
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => setLarge(false), [index])

  const look = () => {
    const box = view.current!
    box.scrollTo({
      left: focus.current.x * (box.scrollWidth - box.clientWidth),
      top: focus.current.y * (box.scrollHeight - box.clientHeight),
    })
  }
  useLayoutEffect(look, [large])

  function aim(event: MouseEvent) {
    const box = view.current!.getBoundingClientRect()
    focus.current = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === '+' || event.key === '-') setLarge(event.key === '+')
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    // Enlarged, arrows move over the picture.
    if (step === undefined || large || of < 2) return
    event.preventDefault()
    onIndex((index + step + of) % of)
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={title}
      data-locks-scroll
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <div
        ref={view}
        className={styles.view}
        onMouseMove={(event) => {
          if (!large) return
          aim(event)
          look()
        }}
      >
        <button
          type="button"
          className={large ? `${styles.picture} ${styles.large}` : styles.picture}
          aria-label={large ? t`Show the whole picture` : t`Enlarge`}
          aria-pressed={large}
          onClick={(event) => {
            if (event.detail > 0) aim(event)
            else focus.current = { x: 0.5, y: 0.5 }
            setLarge(!large)
          }}
        >
          <Picture key={image.hash} source={image} alt={title} sizes={large ? '1920px' : '90vh'} fit="contain" eager />
        </button>
      </div>
      <div className={styles.bar}>
        {of > 1 && (
          <>
            <IconButton icon="chevronLeft" label={t`Previous picture`} onClick={() => onIndex((index - 1 + of) % of)} />
            <span aria-live="polite">
              {index + 1} / {of}
            </span>
            <IconButton icon="chevronRight" label={t`Next picture`} onClick={() => onIndex((index + 1) % of)} />
          </>
        )}
        <IconButton icon="close" label={t`Close`} onClick={() => dialog.current?.close()} />
      </div>
    </dialog>
  )
}
