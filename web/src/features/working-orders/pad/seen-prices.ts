import { useEffect } from 'react'
import { namedStore } from '../../../lib/offline/named-store.ts'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import type { SeenPrice } from '../domain/repriced.ts'
import type { Pad } from './pad.ts'

type Seen = Record<string, SeenPrice>

/**
 * Remembers in this browser which price of each row the person has seen, so that a price published meanwhile, also
 * between two visits, carries its mark until it is taken note of. A browser that keeps nothing marks what changes while
 * the page is open.
 */
export function useSeenPrices(pad: Pad, workingOrderId: string) {
  const { userId } = useViewer()
  useEffect(() => {
    const store = namedStore<Seen>(userId, 'seen-prices')
    let ended = false
    let kept: { seen: unknown; size: number } | undefined
    const keep = () => {
      const { seen } = pad.data
      if (!seen || (kept?.seen === seen && kept.size === seen.size)) return
      kept = { seen, size: seen.size }
      store.write(workingOrderId, Object.fromEntries(seen)).catch(() => {})
    }
    const begin = (seen: Seen = {}) => {
      if (!ended) pad.setSeen(new Map(Object.entries(seen)))
    }
    store.read(workingOrderId).then(begin, () => begin())
    const end = pad.subscribe(keep)
    return () => {
      ended = true
      end()
    }
  }, [pad, userId, workingOrderId])
}

/** Every price on the page is taken note of. */
export function notePrices(pad: Pad) {
  const seen = new Map<string, SeenPrice>()
  for (const [rowId, { price }] of pad.state().info) if (price) seen.set(rowId, price)
  pad.setSeen(seen)
}
