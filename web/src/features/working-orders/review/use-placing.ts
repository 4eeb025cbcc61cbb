import { useCallback, useEffect, useRef, useState } from 'react'
import type { PlacedPartFragment, PlacePartInput } from '../../../gen/graphql.ts'
import { apiErrorOfCause } from '../../../lib/api/api-error-of-cause.ts'
import { newRequestId } from '../../../lib/ids/request-id.ts'
import { namedStore } from '../../../lib/offline/named-store.ts'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import { historyOf } from '../pad/histories.ts'
import { isAnswer } from './is-answer.ts'
import { type Placing, usePlacePartsMutation } from './review-api.ts'

export type PlacingState =
  | { kind: 'idle' }
  | { kind: 'sending' }
  /** The reply was lost: it is not known whether the orders were placed. */
  | { kind: 'unknown'; error: unknown }
  | { kind: 'failed'; message?: string; error?: unknown }

/**
 * Placing that survives double clicks, lost replies and a closed page: the request is written down under its id before
 * it is sent, and sent again as it was until the server has answered it. The server gives the first answer again.
 */
export function usePlacing(workingOrderId: string) {
  const { userId } = useViewer()
  const [send] = usePlacePartsMutation()
  const [state, setState] = useState<PlacingState>({ kind: 'idle' })
  const [results, setResults] = useState<ReadonlyMap<string, PlacedPartFragment>>(new Map())
  const underWay = useRef<Placing | null>(null)
  const busy = useRef(false)
  const [store] = useState(() => namedStore<Placing>(userId, 'placing'))

  const attempt = useCallback(
    async (placing: Placing) => {
      if (busy.current) return
      busy.current = true
      underWay.current = placing
      setState({ kind: 'sending' })
      const answer = await send(placing)
      busy.current = false
      if (answer.error && !isAnswer(apiErrorOfCause(answer.error).kind)) {
        return setState({ kind: 'unknown', error: answer.error })
      }
      underWay.current = null
      await store.remove(workingOrderId).catch(() => {})
      const result = answer.data?.placeWorkingOrder
      if (result?.__typename === 'WorkingOrderPlaced') {
        // What was placed has left the working order; undo must not write it again.
        if (result.parts.some((part) => part.outcome === 'PLACED')) historyOf(workingOrderId).clear()
        setResults((before) => new Map([...before, ...result.parts.map((part) => [part.brandId, part] as const)]))
        return setState({ kind: 'idle' })
      }
      setState({ kind: 'failed', ...(result && { message: result.message }), error: answer.error })
    },
    [send, store, workingOrderId],
  )

  useEffect(() => {
    store.read(workingOrderId).then(
      (left) => left && attempt(left),
      () => {},
    )
  }, [store, workingOrderId, attempt])

  const place = useCallback(
    async (parts: readonly PlacePartInput[]) => {
      if (busy.current || underWay.current) return
      const placing: Placing = { requestId: newRequestId(), input: { workingOrderId, parts: [...parts] } }
      underWay.current = placing
      await store.write(workingOrderId, placing).catch(() => {})
      await attempt(placing)
    },
    [attempt, store, workingOrderId],
  )
  const again = useCallback(() => void (underWay.current && attempt(underWay.current)), [attempt])
  useEffect(() => {
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [again])
  /** The buyer looked at a brand's answer and goes back to the order. */
  const forget = useCallback((brandId: string) => {
    setResults((before) => new Map([...before].filter(([id]) => id !== brandId)))
  }, [])
  return { state, results, place, again, forget }
}

export type UsePlacing = ReturnType<typeof usePlacing>
