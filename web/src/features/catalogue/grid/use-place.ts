import { type RefObject, useLayoutEffect, useState } from 'react'

/** How wide an element is and how far from the top of the document it begins, px; kept up to date. */
export function usePlace(element: RefObject<HTMLElement | null>) {
  const [place, setPlace] = useState({ width: 0, top: 0 })
  useLayoutEffect(() => {
    const measure = () => {
      const box = element.current!.getBoundingClientRect()
      const next = { width: element.current!.clientWidth, top: Math.round(box.top + window.scrollY) }
      setPlace((now) => (now.width === next.width && now.top === next.top ? now : next))
    }
    measure()
    const resize = new ResizeObserver(measure)
    resize.observe(element.current!)
    // What stands above (chips, notices) changes its own size, not ours.
    resize.observe(document.body)
    for (let above = element.current!.previousElementSibling; above; above = above.previousElementSibling)
      resize.observe(above)
    return () => resize.disconnect()
  }, [element])
  return place
}
