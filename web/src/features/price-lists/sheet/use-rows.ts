import { useCallback, useEffect, useState } from 'react'
import type { PriceListHeadFieldsFragment, PriceListRowsInput } from '../../../gen/graphql.ts'
import type { ApiError } from '../../../lib/api/api-error.ts'
import { useAppDispatch } from '../../../lib/store/hooks.ts'
import { priceListsApi } from '../data/price-lists-api.ts'
import type { Sheet } from './sheet.ts'

/** Rows on one page; more are found by searching. */
export const MAX_ROWS = 20_000

const PAGE = 500

export interface RowsQuestion {
  listId: string
  search: string
  withUnpriced: boolean
}

export interface Rows {
  /** `more`: the first rows are there, further ones on their way. */
  phase: 'loading' | 'more' | 'ready' | 'failed'
  error?: ApiError
  total: number
  loaded: number
  /** Of the list when the rows were read: what its reader has seen. */
  revision: number
  list?: PriceListHeadFieldsFragment
  /** Reads all of it again; edits that are not saved stay. */
  reload: () => void
}

const nothing = { phase: 'loading', total: 0, loaded: 0, revision: 0 } as const

/** Fills the sheet page after page, so that the first rows can be worked on while the last are still coming. */
export function useRows(sheet: Sheet, { listId, search, withUnpriced }: RowsQuestion): Rows {
  const dispatch = useAppDispatch()
  const [state, setState] = useState<Omit<Rows, 'reload'>>(nothing)
  const [round, setRound] = useState(0)

  useEffect(() => {
    let current = true
    async function read() {
      let after: string | null = null
      let loaded = 0
      do {
        const input: PriceListRowsInput = { id: listId, search, withUnpriced, first: PAGE, after }
        const asked = dispatch(priceListsApi.endpoints.priceListRows.initiate({ input }, { forceRefetch: true, subscribe: false }))
        const { data, error } = await asked
        if (!current) return
        const page = data?.priceList
        if (!page) return setState((before) => ({ ...before, phase: 'failed', error: (error as ApiError) ?? { kind: 'not-found' } }))
        if (loaded === 0) sheet.show(page.rows)
        else sheet.append(page.rows)
        loaded += page.rows.length
        after = loaded < MAX_ROWS ? page.next : null
        const { list, total } = page
        setState({ phase: after === null ? 'ready' : 'more', total, loaded, revision: list.revision, list })
      } while (after !== null)
    }
    setState((before) => (before.phase === 'failed' ? nothing : before))
    void read()
    return () => {
      current = false
    }
  }, [dispatch, sheet, listId, search, withUnpriced, round])

  const reload = useCallback(() => setRound((before) => before + 1), [])
  return { ...state, reload }
}
