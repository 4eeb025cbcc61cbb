import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import { Grid } from '../../../components/matrix/Grid.tsx'
import type { GridEdit, GridRow } from '../../../components/matrix/grid-model.ts'
import { priceFace } from '../../../components/matrix/price-face.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Loading, RowSkeletons } from '../../../components/ui/Skeleton.tsx'
import { marginText, markUpText, tiersText } from '../data/figures.ts'
import type { PriceListHead } from '../list/list-form.ts'
import { RowHead, RowHeadTitles } from './RowHead.tsx'
import type { RowAction } from './RowMenu.tsx'
import type { Sheet } from './sheet.ts'
import { useRowActions } from './use-row-actions.ts'
import { MAX_ROWS, type Rows } from './use-rows.ts'

const RowDialogs = lazy(async () => ({ default: (await import('./RowDialogs.tsx')).RowDialogs }))

interface Props {
  sheet: Sheet
  list: PriceListHead
  rows: Rows
  canEdit: boolean
  searched: boolean
  withUnpriced: boolean
}

const wide = matchMedia('(width >= 1280px)')
const watchWidth = (listener: () => void) => {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

export function SheetGrid({ sheet, list, rows, canEdit, searched, withUnpriced }: Props) {
  const { t } = useLingui()
  const isWide = useSyncExternalStore(watchWidth, () => wide.matches)
  const [asked, setAsked] = useState<RowAction | null>(null)
  const onAction = useRowActions(sheet, setAsked)
  const renderRowHead = useCallback(
    (row: GridRow) => <RowHead sheet={sheet} rowId={row.id} onAction={canEdit ? onAction : null} />,
    [sheet, canEdit, onAction],
  )
  const renderSectionHead = useCallback(() => <RowHeadTitles withMenu={canEdit} />, [canEdit])
  const commit = useCallback((edits: readonly GridEdit[]) => sheet.commit(edits), [sheet])
  const { rrpIncludesTax, taxRateBp } = list
  const summaries = useMemo(() => {
    const valueOf = (row: GridRow) => sheet.row(row.id)?.value ?? null
    return [
      {
        id: 'margin',
        name: t`Margin`,
        text: (row: GridRow) => marginText(valueOf(row), { rrpIncludesTax, taxRateBp }),
      },
      { id: 'mark-up', name: t`Mark-up`, text: (row: GridRow) => markUpText(valueOf(row)) },
      { id: 'tiers', name: t`Quantities`, text: (row: GridRow) => tiersText(valueOf(row)) },
    ]
  }, [sheet, t, rrpIncludesTax, taxRateBp])

  if (rows.phase === 'failed') return <ErrorState error={rows.error} onRetry={rows.reload} />
  if (rows.phase === 'loading') {
    return (
      <Loading what={t`Loading prices`}>
        <RowSkeletons count={12} columns={5} />
      </Loading>
    )
  }
  if (rows.total === 0) return <NoRows searched={searched} withUnpriced={withUnpriced} canEdit={canEdit} />
  return (
    <>
      {rows.loaded >= MAX_ROWS && rows.total > rows.loaded && (
        <Notice tone="info">
          <Trans>
            The first {rows.loaded} of {rows.total} rows are shown. Search to find the others.
          </Trans>
        </Notice>
      )}
      <Grid
        grid={sheet.grid}
        face={priceFace}
        label={t`Prices of ${list.name}`}
        maxHeight="max(320px, calc(100dvh - 232px))"
        headWidth={isWide ? 700 : 260}
        renderRowHead={renderRowHead}
        renderSectionHead={renderSectionHead}
        summaries={summaries}
        onCommit={commit}
      />
      {asked && (
        <Suspense>
          <RowDialogs sheet={sheet} asked={asked} currency={list.currency} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  )
}

function NoRows({ searched, withUnpriced, canEdit }: { searched: boolean; withUnpriced: boolean; canEdit: boolean }) {
  if (searched) {
    return (
      <EmptyState icon="search" title={<Trans>No row matches</Trans>}>
        {withUnpriced ? (
          <Trans>Words are matched from their beginning: number, name, colour or SKU.</Trans>
        ) : (
          <Trans>Tick “Also products without price” to find those that are not in this list.</Trans>
        )}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon="tag" title={<Trans>No prices yet</Trans>}>
      {canEdit ? (
        <Trans>
          Products appear here once the brand has some. Write prices beside them, import a file, or push them through
          the API.
        </Trans>
      ) : (
        <Trans>An owner or sales manager writes them.</Trans>
      )}
    </EmptyState>
  )
}
