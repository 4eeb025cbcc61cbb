import { useCallback, useState } from 'react'
import type { PriceListRowFieldsFragment, PriceListRowsInput } from '../../../gen/graphql.ts'
import { errorText } from '../../../components/ui/error-text.ts'
import type { ApiError } from '../../../lib/api/api-error.ts'
import { saveFile } from '../../../lib/files/save-file.ts'
import { useAppDispatch } from '../../../lib/store/hooks.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { priceListsApi } from '../data/price-lists-api.ts'
import type { PriceListHead } from '../list/list-form.ts'
import { printPriceFile } from './price-file.ts'

/** Downloads the list as it is published, whatever the page shows of it. */
export function useExport(list: PriceListHead) {
  const toast = useToast()
  const dispatch = useAppDispatch()
  const [exporting, setExporting] = useState(false)
  const { id, code, currency, revision } = list

  const exportList = useCallback(async () => {
    setExporting(true)
    try {
      const rows: PriceListRowFieldsFragment[] = []
      let after: string | null = null
      do {
        const input: PriceListRowsInput = { id, first: 1000, after }
        const asked = dispatch(
          priceListsApi.endpoints.priceListRows.initiate({ input }, { forceRefetch: true, subscribe: false }),
        )
        const { data, error } = await asked
        if (!data?.priceList)
          return toast(errorText((error as ApiError) ?? { kind: 'not-found' }).advice, { tone: 'danger' })
        rows.push(...data.priceList.rows)
        after = data.priceList.next
      } while (after !== null)
      // The mark at the beginning tells spreadsheets that it is UTF-8.
      saveFile(`${code} r${revision}.csv`, `\uFEFF${printPriceFile(rows, currency)}`, 'text/csv;charset=utf-8')
    } finally {
      setExporting(false)
    }
  }, [dispatch, toast, id, code, currency, revision])
  return { exporting, exportList }
}
