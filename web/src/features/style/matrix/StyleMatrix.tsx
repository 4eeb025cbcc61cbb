import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useMemo } from 'react'
import { Grid } from '../../../components/matrix/Grid.tsx'
import type { GridRow } from '../../../components/matrix/grid-model.ts'
import { GridToolbar } from '../../../components/matrix/GridToolbar.tsx'
import { quantityFace } from '../../../components/matrix/quantity-face.tsx'
import { useGridHelp } from '../../../components/matrix/use-grid-help.ts'
import type { RowSummary } from '../../../components/matrix/RowSummaries.tsx'
import { Spoken } from '../../../components/matrix/Spoken.tsx'
import { readingFace } from '../../../components/product/reading-face.ts'
import { SaveMark } from '../../../components/product/SaveMark.tsx'
import { windowName, windowText } from '../../../components/product/window-text.ts'
import { Money } from '../../../components/ui/Money.tsx'
import { formatMoney } from '../../../lib/format/money.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { ActiveOrder } from '../../../lib/active-order/use-active-order.ts'
import type { Colourway } from '../style-api.ts'
import { ColourwayHead } from './ColourwayHead.tsx'
import { StaleStock } from './StaleStock.tsx'
import styles from './StyleMatrix.module.css'
import { windowsOf } from './style-rows.ts'
import type { StyleWindow } from './style-windows.ts'
import { useStyleGrid } from './use-style-grid.ts'
import { usePasteList } from './use-paste-list.ts'
import { WindowMenu } from './WindowMenu.tsx'

type Props = {
  colourways: readonly Colourway[]
  styleName: string
  windows: readonly StyleWindow[]
  chosen: StyleWindow
  /** Windows that have rows beside the chosen one's. */
  split: readonly StyleWindow[]
  order: ActiveOrder | null | undefined
  mayWrite: boolean
  onWindow: (windowId: string) => void
  onSplit: (windowIds: readonly string[]) => void
  onColour: (productId: string) => void
}

/**
 * All colourways of the style, each in the chosen delivery window and in those it is split to, written straight into
 * the active working order.
 */
export function StyleMatrix(props: Props) {
  const { t } = useLingui()
  const { colourways, styleName, windows, chosen, split, order, mayWrite, onWindow, onSplit, onColour } = props
  const { window } = chosen
  const shown = useMemo(() => [window, ...split.map((each) => each.window)], [window, split])
  const matrix = useStyleGrid({ colourways, windows: shown, order, mayWrite, styleName })
  const { grid, queue, rows, totals, totalOf, writable, forgetCleared } = matrix
  const rowById = useMemo(() => new Map(rows.map((row) => [row.rowId, row])), [rows])
  const shipping = windowsOf(rows)
  const several = shipping.length > 1
  const onPasteList = usePasteList(matrix, colourways, window.id)
  useGridHelp(t`Order matrix`, true)

  const summaries = useMemo<RowSummary[]>(
    () => [
      {
        id: 'units',
        name: t`Units`,
        text: (row) => {
          const units = totalOf(row.id)?.units ?? 0
          return units > 0 ? formatCount(units, intlLocale()) : ''
        },
      },
      {
        id: 'value',
        name: t`Value`,
        text: (row) => {
          const { minor, currency } = totalOf(row.id) ?? { minor: 0, currency: '' }
          return currency && minor > 0 ? formatMoney({ minor, currency }, intlLocale(), { whole: true }) : ''
        },
      },
    ],
    [t, totalOf],
  )
  const renderRowHead = useCallback(
    (row: GridRow) => {
      const known = rowById.get(row.id)
      return known && <ColourwayHead row={known} several={several} onColour={onColour} />
    },
    [rowById, several, onColour],
  )
  const values = totals.filter(({ currency }) => currency).map((total) => formatMoney(total, intlLocale()))
  const units = totals.reduce((sum, total) => sum + total.units, 0)
  const now = new Date()
  const names = shipping.map((each) => (each ? windowName(each, now) : t`no delivery window`)).join('; ')
  const full = new Set(
    shown.flatMap(({ id }) => {
      const own = rows.filter((row) => row.window?.id === id)
      return own.length > 0 && own.every(({ rowId }) => (totalOf(rowId)?.units ?? 0) > 0) ? [id] : []
    }),
  )
  return (
    <div className={styles.matrix}>
      <div className={styles.head}>
        <WindowMenu
          windows={windows}
          chosen={chosen}
          colours={colourways.length}
          split={split}
          full={full}
          onChoose={(id) => {
            forgetCleared()
            onWindow(id)
          }}
          onSplit={(ids) => {
            forgetCleared()
            onSplit(ids)
          }}
        />
        {rows.length > 0 && <Spoken text={`${plural(rows.length, { one: '# row', other: '# rows' })}: ${names}`} />}
        <StaleStock colourways={colourways} windowIds={shipping.flatMap((each) => each?.id ?? [])} />
        <span className={styles.tools}>
          {mayWrite && <SaveMark queue={queue} orderName={order?.name} />}
          {writable && <GridToolbar grid={grid} />}
        </span>
      </div>
      <Grid
        grid={grid}
        face={mayWrite ? quantityFace : readingFace}
        label={several ? `${styleName}, ${names}` : `${styleName}, ${windowText(window, now)}`}
        renderRowHead={renderRowHead}
        summaries={summaries}
        totals={t`${units} units, ${values.join(', ')}`}
        onCommit={matrix.onCommit}
        onResolve={matrix.onResolve}
        resolutionsFor={matrix.resolutionsFor}
        onPasteList={onPasteList}
      />
      <div className={styles.foot}>
        <p className={styles.totals}>
          <span>
            <Plural value={units} one="# unit" other="# units" />
          </span>
          {totals.map(
            (total) =>
              total.currency && (
                <strong key={total.currency}>
                  <Money minor={total.minor} currency={total.currency} />
                </strong>
              ),
          )}
          <span className={styles.vat}>
            <Trans>excl. VAT</Trans>
          </span>
        </p>
      </div>
    </div>
  )
}
