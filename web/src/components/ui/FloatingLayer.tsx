import { type HTMLAttributes, type RefObject, useLayoutEffect, useRef } from 'react'
import styles from './FloatingLayer.module.css'
import { type Placement, placeFloating } from './place-floating.ts'

type Props = HTMLAttributes<HTMLDivElement> & {
  anchor: RefObject<HTMLElement | null>
  placement: Placement
  /** `auto`: a click outside and Esc close it. `manual`: only its owner does. */
  kind: 'auto' | 'manual'
  /** The browser closed it. */
  onClosed?: () => void
}

/**
 * A box in the browser's top layer beside its anchor: no portal, no z-index, no library. Render it only while
 * open; it follows its anchor when the page scrolls or is resized.
 */
export function FloatingLayer({ anchor, placement, kind, onClosed, className, ...others }: Props) {
  const layer = useRef<HTMLDivElement>(null)
  const closed = useRef(onClosed)
  closed.current = onClosed

  useLayoutEffect(() => {
    const box = layer.current!
    const place = () => {
      if (!anchor.current) return
      const { left, top } = placeFloating(
        anchor.current.getBoundingClientRect(),
        { width: box.offsetWidth, height: box.offsetHeight },
        { width: document.documentElement.clientWidth, height: window.innerHeight },
        placement,
      )
      box.style.left = `${left}px`
      box.style.top = `${top}px`
    }
    const toggled = (event: Event) => (event as ToggleEvent).newState === 'closed' && closed.current?.()
    box.showPopover()
    place()
    box.addEventListener('toggle', toggled)
    window.addEventListener('resize', place)
    document.addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      box.removeEventListener('toggle', toggled)
      window.removeEventListener('resize', place)
      document.removeEventListener('scroll', place, { capture: true })
    }
  }, [anchor, placement])

  return <div {...others} ref={layer} popover={kind} className={[styles.layer, className].filter(Boolean).join(' ')} />
}
