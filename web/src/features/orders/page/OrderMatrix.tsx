import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { type ConfirmCell, confirmFace } from '../../../components/matrix/confirm-face.tsx'
import { createGrid, type GridHandle } from '../../../components/matrix/grid.ts'
import { Grid } from '../../../components/matrix/Grid.tsx'
import type { GridEdit, GridSection } from '../../../components/matrix/grid-model.ts'
import { GridToolbar } from '../../../components/matrix/GridToolbar.tsx'
import { countedQuantity } from '../../../components/matrix/value-type.ts'
import { formatDate } from '../../../lib/format/dates.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Order } from '../data/order.ts'
import { changeReasonWords } from '../order-words.ts'
import { windowLine } from '../window-words.ts'
import { lineColumns } from './line-columns.ts'
import { matrixGroups } from './matrix-groups.ts'
import { changedCells, type MatrixMode, orderCells } from './order-cells.ts'
import { productThen } from './product-then.ts'
import { useSummaries } from './use-summaries.ts'
import { LineHead } from './LineHead.tsx'
import styles from './matrix.module.css'

export type Written = { lineId: string; sku: string; quantity: number }

type Props = {
  order: Order
  mode: MatrixMode
  onWrite: (written: Written[]) => void
  /** Beside the editing buttons; given the grid, whose selection it may act on. */
  tools?: (grid: GridHandle<ConfirmCell>) => ReactNode
}

/** More rows than this scroll in a place of their own, and only those in sight are drawn. */
const mostRows = 60

/** The order's lines in the matrix, to read, as they are or were, to confirm or to ship. */
export function OrderMatrix({ order, mode, onWrite, tools }: Props) {
  const { t, i18n } = useLingui()
  const [grid] = useState(() => createGrid<ConfirmCell>())
  const { store } = grid
  const groups = useMemo(() => matrixGroups(order), [order])
  const lines = useMemo(() => new Map(order.lines.map((line) => [line.id, line])), [order])
  const groupOf = useMemo(() => new Map(groups.map((group) => [group.id, group])), [groups])
  const { summaries, totals } = useSummaries(store, order, lines)
  useEffect(() => () => store.dispose(), [store])

  useLayoutEffect(() => {
    const words = {
      // Without the year, which no cell has room for.
      date: (iso: string) => formatDate(iso, intlLocale(), new Date(iso)),
      reason: (reason: keyof typeof changeReasonWords) => i18n._(changeReasonWords[reason]),
      missing: t`A reason is missing.`,
      before: {
        units: (units: number) => t`${units} before`,
        shipped: (units: number) => t`${units} sent before`,
        date: (iso: string | null) => {
          const day = iso && formatDate(iso, intlLocale(), new Date(iso))
          return day ? t`shipping ${day} before` : t`shipping in the window before`
        },
      },
    }
    const patches = changedCells(orderCells(order, groups, mode, words), (at) => store.cell(at), mode.kind === 'read')
    if (patches.length > 0) store.patchCells(patches)
  }, [store, order, groups, mode, i18n, t])

  useLayoutEffect(() => {
    const sections: GridSection[] = groups.map(({ id, styleNumber, styleName, first, columns, lines }) => ({
      id,
      name: `${styleNumber} ${styleName}`,
      band: first,
      columns: columns.map((column) => ({ id: column, name: column, type: countedQuantity })),
      rows: lines.map((line) => ({
        id: line.id,
        name: `${line.styleName} ${line.colourName}`,
        aliases: [line.colourName, line.colourCode],
      })),
    }))
    store.setSections(sections)
  }, [store, groups])

  const commit = useCallback(
    (edits: readonly GridEdit[]) =>
      onWrite(
        edits.flatMap(({ rowId, columnId, value }) => {
          const line = lines.get(rowId)
          const cell = line && lineColumns(line).find(({ column }) => column === columnId)?.cell
          return cell ? [{ lineId: rowId, sku: cell.sku, quantity: value ?? 0 }] : []
        }),
      ),
    [lines, onWrite],
  )
  const rowHead = useCallback(
    ({ id }: { id: string }) => {
      const line = lines.get(id)
      return line && <LineHead line={line} then={productThen(order, line)} />
    },
    [lines, order],
  )
  const band = useCallback(
    ({ id }: GridSection) => {
      const group = groupOf.get(id)
      if (!group) return null
      const door = group.door ? t`Door ${group.door.code} ${group.door.name}` : ''
      return <strong className={styles.band}>{[windowLine(group.window), door].filter(Boolean).join(' · ')}</strong>
    },
    [groupOf, t],
  )

  return (
    <div className={styles.place}>
      {(mode.kind === 'confirm' || mode.kind === 'ship') && (
        <div className={styles.tools}>
          <GridToolbar grid={grid} />
          {tools?.(grid)}
        </div>
      )}
      <Grid
        grid={grid}
        face={confirmFace}
        label={t`Lines of order ${order.number}`}
        headWidth={240}
        {...(order.lines.length > mostRows && { maxHeight: 'calc(100dvh - 200px)' })}
        renderRowHead={rowHead}
        renderBand={band}
        summaries={summaries}
        totals={totals}
        onCommit={commit}
      />
    </div>
  )
}
