import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { PendingChangeFieldsFragment, PendingSummaryQuery, PriceEditInput } from '../../../gen/graphql.ts'
import type { ApiError } from '../../../lib/api/api-error.ts'
import { useAppDispatch } from '../../../lib/store/hooks.ts'
import { priceListsApi } from '../data/price-lists-api.ts'
import { type Autosave, createAutosave, type SaveAnswer, type SaveState } from './autosave.ts'
import type { Sheet } from './sheet.ts'

/** Worth trying again: everything else would fail the same way. */
const passing: readonly ApiError['kind'][] = ['offline', 'unavailable', 'busy']

/** @param seenRevision of the list, whose prices are on the page: what was published later is a conflict */
export function useAutosave(
  sheet: Sheet,
  listId: string,
  seenRevision: number,
): { autosave: Autosave; state: SaveState } {
  const dispatch = useAppDispatch()
  const seen = useRef(seenRevision)
  seen.current = seenRevision
  const autosave = useMemo(() => {
    const { editPendingPrices } = priceListsApi.endpoints
    async function send(edits: PriceEditInput[]): Promise<SaveAnswer> {
      const input = { listId, edits, seenRevision: seen.current }
      const { data, error } = await dispatch(editPendingPrices.initiate({ input }, { track: false }))
      if (error) {
        const { kind, message } = error as ApiError
        return passing.includes(kind) ? { kind: 'unreached' } : { kind: 'refused', message: message ?? kind }
      }
      const answer = data!.editPendingPrices
      if (answer.__typename === 'PendingPricesEdited') {
        const { rows, ...pending } = answer.pending
        return { kind: 'taken', pending, rows }
      }
      const [first] = answer.problems
      const at = /^\/edits\/(\d+)/.exec(first?.pointer ?? '')?.[1]
      return { kind: 'refused', message: first?.message ?? answer.message, ...(at !== undefined && { at: Number(at) }) }
    }
    const onTaken = (pending: PendingChangeFieldsFragment) => {
      const put = (draft: PendingSummaryQuery) => void (draft.pendingChange = pending)
      dispatch(priceListsApi.util.updateQueryData('pendingSummary', { listId }, put))
    }
    return createAutosave({ sheet, send, onTaken })
  }, [dispatch, sheet, listId])

  useEffect(() => {
    const stop = autosave.start()
    const warn = (event: BeforeUnloadEvent) => autosave.state !== 'saved' && event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('beforeunload', warn)
      stop()
    }
  }, [autosave])

  return { autosave, state: useSyncExternalStore(autosave.watch, () => autosave.state) }
}
