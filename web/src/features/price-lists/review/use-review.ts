import { useCallback, useEffect, useState } from 'react'
import type { PendingChangeFieldsFragment, PendingChangeInput } from '../../../gen/graphql.ts'
import type { ApiError } from '../../../lib/api/api-error.ts'
import { useAppDispatch } from '../../../lib/store/hooks.ts'
import { priceListsApi } from '../data/price-lists-api.ts'
import type { Autosave } from '../sheet/autosave.ts'
import { type ReviewRow, reviewRow } from './review-row.ts'

export interface Review {
  /** Undefined while it loads. */
  rows?: readonly ReviewRow[]
  pending?: PendingChangeFieldsFragment
  error?: ApiError
  reload: () => void
}

/**
 * The whole pending change against one revision, the last key included; asked for again when another one is published
 * while it loads.
 */
export function useReview(listId: string, autosave: Autosave): Review {
  const dispatch = useAppDispatch()
  const [state, setState] = useState<Omit<Review, 'reload'>>({})
  const [round, setRound] = useState(0)

  useEffect(() => {
    let current = true
    async function read() {
      await autosave.flush()
      const rows: ReviewRow[] = []
      let after: string | null = null
      let revision: number | undefined
      do {
        const input: PendingChangeInput = { listId, first: 1000, after }
        const asked = dispatch(
          priceListsApi.endpoints.pendingReview.initiate({ input }, { forceRefetch: true, subscribe: false }),
        )
        const { data, error } = await asked
        if (!current) return
        const page = data?.pendingChange
        if (!page) return setState({ error: (error as ApiError) ?? { kind: 'not-found' } })
        if (revision !== undefined && revision !== page.revision) return setRound((before) => before + 1)
        revision = page.revision
        rows.push(...page.rows.map(reviewRow))
        after = page.next
        if (after === null) setState({ rows, pending: page })
      } while (after !== null)
    }
    void read()
    return () => {
      current = false
    }
  }, [dispatch, listId, autosave, round])

  const reload = useCallback(() => {
    setState({})
    setRound((before) => before + 1)
  }, [])
  return { ...state, reload }
}
