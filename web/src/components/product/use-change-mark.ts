import { useEffect, useState } from 'react'
import type { ChangeMark } from './ChangeArrow.tsx'

/** How long the arrow stays after the flash, ms: as in the matrix. */
const markMs = 5_000

/**
 * A mark for the moment `text` changes while it is on the page; not for its first showing. `figure` decides whether it
 * rose or fell, where both are known.
 */
export function useChangeMark(text: string, figure: number | null): ChangeMark | undefined {
  const [seen, setSeen] = useState({ text, figure })
  const [mark, setMark] = useState<ChangeMark>()
  if (seen.text !== text) {
    const known = seen.figure !== null && figure !== null && seen.figure !== figure
    const direction = !known ? 'other' : figure > seen.figure! ? 'up' : 'down'
    setSeen({ text, figure })
    setMark({ direction, turn: (mark?.turn ?? 0) + 1 })
  }
  useEffect(() => {
    if (!mark) return
    const timer = setTimeout(() => setMark(undefined), markMs)
    return () => clearTimeout(timer)
  }, [mark])
  return mark
}
