import { useEffect, useRef, useState } from 'react'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/**
 * Says `text` to screen readers politely, at most once in `everyMs`, and then the newest: totals change with every
 * key, and a reader must not be talked over.
 */
export function LiveRegion({ text, everyMs = 2_000 }: { text: string; everyMs?: number }) {
  const [said, setSaid] = useState('')
  const last = useRef(-Infinity)
  useEffect(() => {
    if (text === said) return
    const timer = setTimeout(
      () => {
        last.current = performance.now()
        setSaid(text)
      },
      Math.max(300, last.current + everyMs - performance.now()),
    )
    return () => clearTimeout(timer)
  }, [text, said, everyMs])
  return (
    <span role="status" aria-live="polite" aria-atomic>
      <VisuallyHidden>{said}</VisuallyHidden>
    </span>
  )
}
