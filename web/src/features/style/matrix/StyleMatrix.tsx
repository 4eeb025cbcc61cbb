import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useMemo } from 'react'
import { Grid } from '../../../components/matrix/Grid.tsx'
import type { GridRow } from '../../../components/matrix/grid-model.ts'
import { GridToolbar } from '../../../components/matrix/GridToolbar.tsx'
import { quantityFace } from '../../../components/matrix/quantity-face.tsx'
import { useGridHelp } from '../../../components/matrix/use-grid-help.ts'
import type { RowSummary } from '../../../components/matrix/RowSummaries.tsx'
import { readingFace } from '../../../components/product/reading-face.ts'
import { SaveMark } from '../../../components/product/SaveMark.tsx'
import { windowText } from '../../../components/product/window-text.ts'
import { Money } from '../../../components/ui/Money.tsx'
import { formatMoney } from '../../../lib/format/money.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { ActiveOrder } from '../../../lib/active-order/use-active-order.ts'
import type { Colourway } from '../style-api.ts'
import { ColourwayHead } from './ColourwayHead.tsx'
import { ElsewhereHint } from './ElsewhereHint.tsx'
import { StaleStock } from './StaleStock.tsx'
import styles from './StyleMatrix.module.css'
import type { StyleWindow } from './style-windows.ts'
import { useStyleGrid } from './use-style-grid.ts'
import { usePasteList } from './use-paste-list.ts'
import { WindowMenu } from './WindowMenu.tsx'

type Props = {
  colourways: readonly Colourway[]
  styleName: string
  windows: readonly StyleWindow[]
  chosen: StyleWindow
  order: ActiveOrder | null | undefined
  mayWrite: boolean
  onWindow: (windowId: string) => void
  onColour: (productId: string) => void
}

/** All colourways of the style in one delivery window, written straight into the active working order. */
export function StyleMatrix(props: Props) {
  const { t } = useLingui()
  const { colourways, styleName, windows, chosen, order, mayWrite, onWindow, onColour } = props
  const { window } = chosen
  const matrix = useStyleGrid({ colourways, windowId: window.id, order, mayWrite, styleName })
  const { grid, queue, rowById, totals, totalOf, writable } = matrix
  const onPasteList = usePasteList(matrix, colourways)
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
          const { minor = 0, currency } = totalOf(row.id) ?? {}
          return currency && minor > 0 ? formatMoney({ minor, currency }, intlLocale(), { whole: true }) : ''
        },
      },
    ],
    [t, totalOf],
  )
  const renderRowHead = useCallback(
    (row: GridRow) => {
      const known = rowById.get(row.id)
      return known && <ColourwayHead row={known} onColour={onColour} />
    },
    [rowById, onColour],
  )
  const values = [...totals.values].map(([currency, minor]) => formatMoney({ minor, currency }, intlLocale()))
  return (
    <div className={styles.matrix}>
      <div className={styles.head}>
        <WindowMenu windows={windows} chosen={chosen} colours={colourways.length} onChoose={onWindow} />
        <StaleStock colourways={colourways} windowId={window.id} />
        <span className={styles.tools}>
          {mayWrite && <SaveMark queue={queue} orderName={order?.name} />}
          {writable && <GridToolbar grid={grid} />}
        </span>
      </div>
      <Grid
        grid={grid}
        face={mayWrite ? quantityFace : readingFace}
        label={`${styleName}, ${windowText(window, new Date())}`}
        renderRowHead={renderRowHead}
        summaries={summaries}
        totals={t`${totals.units} units, ${values.join(', ')}`}
        onCommit={matrix.onCommit}
        onResolve={matrix.onResolve}
        resolutionsFor={matrix.resolutionsFor}
        onPasteList={onPasteList}
      />
      <div className={styles.foot}>
        <ElsewhereHint colourways={colourways} order={order} windowId={window.id} onWindow={onWindow} />
        <p className={styles.totals}>
          <span>
            <Plural value={totals.units} one="# unit" other="# units" />
          </span>
          {[...totals.values].map(([currency, minor]) => (
            <strong key={currency}>
              <Money minor={minor} currency={currency} />
            </strong>
          ))}
          <span className={styles.vat}>
            <Trans>excl. VAT</Trans>
          </span>
        </p>
      </div>
    </div>
  )
}
