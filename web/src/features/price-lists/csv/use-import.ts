import { useLingui as useI18n } from '@lingui/react'
import { useEffect, useRef, useState } from 'react'
import { errorText } from '../../../components/ui/error-text.ts'
import type { ApiError } from '../../../lib/api/api-error.ts'
import { useAppDispatch } from '../../../lib/store/hooks.ts'
import { priceListsApi } from '../data/price-lists-api.ts'
import type { PriceListHead } from '../list/list-form.ts'
import type { Autosave } from '../sheet/autosave.ts'
import { fileReasonText } from './file-reason-text.ts'
import { MAX_FILE_BYTES, readPriceFile } from './price-file.ts'

export interface ImportProblem {
  /** 0: the file as a whole. */
  line: number
  message: string
  value: string
  /** The row was taken all the same. */
  warning: boolean
}

export interface ImportState {
  phase: 'reading' | 'sending' | 'done' | 'too-large' | 'failed'
  /** Why it stopped; what was sent before is in the pending change. */
  failure?: string
  read: number
  sent: number
  applied: number
  unchanged: number
  problems: readonly ImportProblem[]
}

const CHUNK = 500
const start: ImportState = { phase: 'reading', read: 0, sent: 0, applied: 0, unchanged: 0, problems: [] }

/** Reads the file and puts its rows into the pending change, once. */
export function useImport(list: PriceListHead, file: File, autosave: Autosave, onImported: () => void): ImportState {
  const { i18n } = useI18n()
  const dispatch = useAppDispatch()
  const [state, setState] = useState(start)
  const begun = useRef<File | null>(null)

  useEffect(() => {
    if (begun.current === file) return
    begun.current = file
    async function run() {
      if (file.size > MAX_FILE_BYTES) return setState({ ...start, phase: 'too-large' })
      const { rows, problems: unread } = readPriceFile(await file.text(), list.currency)
      const told = unread.map(({ line, reason, value }) => ({
        line,
        value,
        message: i18n._(fileReasonText[reason]),
        warning: false,
      }))
      let now: ImportState = { ...start, phase: 'sending', read: rows.length, problems: told }
      setState(now)
      // What was typed before the file counts as earlier.
      await autosave.flush()
      for (let from = 0; from < rows.length; from += CHUNK) {
        const input = { listId: list.id, rows: rows.slice(from, from + CHUNK) }
        const { data, error } = await dispatch(
          priceListsApi.endpoints.importPendingPrices.initiate({ input }, { track: false }),
        )
        const answer = data?.importPendingPrices
        if (answer?.__typename !== 'PendingPricesImported') {
          const failure = answer?.message ?? errorText((error as ApiError) ?? { kind: 'defect' }).advice
          setState({ ...now, phase: 'failed', failure })
          return onImported()
        }
        now = {
          ...now,
          sent: Math.min(rows.length, from + CHUNK),
          applied: now.applied + answer.applied,
          unchanged: now.unchanged + answer.unchanged,
          problems: [...now.problems, ...answer.problems].sort((left, right) => left.line - right.line),
        }
        setState(now)
        const put = (draft: { pendingChange?: unknown }) => void (draft.pendingChange = answer.pending)
        dispatch(priceListsApi.util.updateQueryData('pendingSummary', { listId: list.id }, put))
      }
      setState({ ...now, phase: 'done' })
      onImported()
    }
    void run()
  }, [file, list, autosave, onImported, dispatch, i18n])
  return state
}
