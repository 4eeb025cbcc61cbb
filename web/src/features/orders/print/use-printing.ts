import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True while the page is made for paper, which is drawn in the same task that asks for it. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const query = window.matchMedia('print')
    const change = ({ matches }: MediaQueryListEvent) => flushSync(() => setPrinting(matches))
    query.addEventListener('change', change)
    return () => query.removeEventListener('change', change)
  }, [])
  return printing
}
