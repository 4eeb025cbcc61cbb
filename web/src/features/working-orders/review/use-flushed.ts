import { useEffect, useState } from 'react'
import type { CellQueue } from '../../../lib/cells/cell-queue.ts'

/** True once everything typed has reached the server, so that a check sees it. */
export function useFlushed(queue: CellQueue): boolean {
  const [flushed, setFlushed] = useState(false)
  useEffect(() => {
    let ended = false
    queue.flushed().then(() => !ended && setFlushed(true))
    return () => {
      ended = true
    }
  }, [queue])
  return flushed
}
