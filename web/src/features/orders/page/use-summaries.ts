import { useLingui } from '@lingui/react/macro'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { ConfirmCell } from '../../../components/matrix/confirm-face.tsx'
import type { GridStore } from '../../../components/matrix/grid-store.ts'
import type { RowSummary } from '../../../components/matrix/RowSummaries.tsx'
import { formatMoney } from '../../../lib/format/money.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Line, Order } from '../data/order.ts'
import { lineColumns } from './line-columns.ts'

/** Units and value of each row, as the grid shows them now, and of the whole as text. */
export function useSummaries(
  store: GridStore<ConfirmCell>,
  { currency, lines: all }: Order,
  lines: ReadonlyMap<string, Line>,
) {
  const { t } = useLingui()
  const { summaries, sumOf } = useMemo(() => {
    const sumOf = (lineId: string) => {
      const line = lines.get(lineId)
      let [units, minor] = [0, 0]
      for (const { column, cell } of line ? lineColumns(line) : []) {
        const value = store.cell({ rowId: lineId, columnId: column }).value ?? 0
        units += value
        minor += value * cell.unit.minor
      }
      return { units, minor }
    }
    const summaries: RowSummary[] = [
      { id: 'units', name: t`Units`, text: ({ id }) => formatCount(sumOf(id).units, intlLocale()) },
      {
        id: 'value',
        name: t`Value`,
        text: ({ id }) => formatMoney({ minor: sumOf(id).minor, currency }, intlLocale(), { whole: true }),
      },
    ]
    return { summaries, sumOf }
  }, [store, lines, currency, t])

  // The versions of the rows stand for their cells: the text is made again when one of them changed.
  const version = useSyncExternalStore(
    useCallback(
      (listener: () => void) => {
        const ends = all.map(({ id }) => store.watchRow(id, listener))
        return () => ends.forEach((end) => end())
      },
      [store, all],
    ),
    () => all.reduce((sum, { id }) => sum + store.rowVersion(id), 0),
  )
  const totals = useMemo(() => {
    void version
    const sums = all.map(({ id }) => sumOf(id))
    const units = formatCount(
      sums.reduce((sum, each) => sum + each.units, 0),
      intlLocale(),
    )
    const value = formatMoney({ minor: sums.reduce((sum, each) => sum + each.minor, 0), currency }, intlLocale())
    return t`${units} units, ${value}`
  }, [version, all, sumOf, currency, t])
  return { summaries, totals }
}
