import { useCallback, useEffect, useRef, useState } from 'react'
import type {
  PriceListHeadFieldsFragment,
  PriceListRowFieldsFragment,
  PriceListRowsInput,
} from '../../../gen/graphql.ts'
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

  const shown = useRef('')

  useEffect(() => {
    let current = true
    const question = JSON.stringify([listId, search, withUnpriced])
    // The same rows again are exchanged at once: under a reader who has scrolled down, the list must not shrink.
    const again = shown.current === question
    async function read() {
      const rows: PriceListRowFieldsFragment[] = []
      let after: string | null = null
      do {
        const input: PriceListRowsInput = { id: listId, search, withUnpriced, first: PAGE, after }
        const asked = dispatch(
          priceListsApi.endpoints.priceListRows.initiate({ input }, { forceRefetch: true, subscribe: false }),
        )
        const { data, error } = await asked
        if (!current) return
        const page = data?.priceList
        if (!page)
          return setState((before) => ({
            ...before,
            phase: 'failed',
            error: (error as ApiError) ?? { kind: 'not-found' },
          }))
        rows.push(...page.rows)
        after = rows.length < MAX_ROWS ? page.next : null
        if (again && after !== null) continue
        if (again || rows.length === page.rows.length) sheet.show([...rows])
        else sheet.append(page.rows)
        shown.current = question
        const { list, total } = page
        setState({
          phase: after === null ? 'ready' : 'more',
          total,
          loaded: rows.length,
          revision: list.revision,
          list,
        })
      } while (after !== null)
    }
    void read()
    return () => {
      current = false
    }
  }, [dispatch, sheet, listId, search, withUnpriced, round])

  const reload = useCallback(() => {
    setState((before) => (before.phase === 'failed' ? nothing : before))
    setRound((before) => before + 1)
  }, [])
  return { ...state, reload }
}
