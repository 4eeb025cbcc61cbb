import { type RefObject, useLayoutEffect, useState } from 'react'

/** Sizes the virtual rows are computed from, pixels. */
export interface Metrics {
  /** Below this width rows become a bar above their cells. */
  readonly narrow: boolean
  readonly cellWidth: number
  readonly cellHeight: number
  readonly rowHeight: number
  readonly headHeight: number
  readonly groupHeight: number
  /** Line over a group of sections. */
  readonly bandHeight: number
  /** Of the visible part. */
  readonly viewWidth: number
}

const narrowBelow = 560
const barHeight = 32
const narrowCell = { width: 48, height: 44 }
const labelHeight = 24
const bandHeight = 48

const unmeasured: Metrics = measured(1200, 1200, 52, 40)

/**
 * Cell sizes as the theme sets them for density and pointer, and what follows from the room there is: `room` is what
 * the page gives, `scroller` is as wide as its table where that is less.
 */
export function useMetrics(room: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): Metrics {
  const [metrics, setMetrics] = useState(unmeasured)
  useLayoutEffect(() => {
    const element = scroller.current!
    const measure = () => {
      const style = getComputedStyle(document.documentElement)
      const size = (name: string, otherwise: number) => Number.parseFloat(style.getPropertyValue(name)) || otherwise
      const next = measured(
        room.current!.clientWidth,
        element.clientWidth,
        size('--cell-width', 52),
        size('--cell-height', 40),
      )
      setMetrics((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next))
    }
    measure()
    const resize = new ResizeObserver(measure)
    resize.observe(element)
    resize.observe(room.current!)
    // Density is an attribute of the root element; the pointer kind can change under a hybrid device.
    const attributes = new MutationObserver(measure)
    attributes.observe(document.documentElement, { attributeFilter: ['data-density'] })
    const pointer = matchMedia('(pointer: coarse)')
    pointer.addEventListener('change', measure)
    return () => {
      resize.disconnect()
      attributes.disconnect()
      pointer.removeEventListener('change', measure)
    }
  }, [room, scroller])
  return metrics
}

function measured(room: number, viewWidth: number, cellWidth: number, cellHeight: number): Metrics {
  const narrow = room < narrowBelow
  const cell = narrow ? narrowCell : { width: cellWidth, height: cellHeight }
  return {
    narrow,
    viewWidth,
    cellWidth: cell.width,
    cellHeight: cell.height,
    rowHeight: narrow ? barHeight + cell.height : cell.height,
    headHeight: narrow ? barHeight + labelHeight : Math.max(32, cellHeight),
    groupHeight: labelHeight,
    bandHeight,
  }
}
