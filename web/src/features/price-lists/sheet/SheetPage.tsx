import { t } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { GridToolbar } from '../../../components/matrix/GridToolbar.tsx'
import { useGridHelp } from '../../../components/matrix/use-grid-help.ts'
import { money } from '../../../components/matrix/value-type.ts'
import { Checkbox } from '../../../components/ui/Checkbox.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { SearchBox } from '../../../components/ui/SearchBox.tsx'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import { mayEdit } from '../data/may-edit.ts'
import { usePendingSummaryQuery } from '../data/price-lists-api.ts'
import type { PriceListHead } from '../list/list-form.ts'
import { PendingBar } from '../review/PendingBar.tsx'
import { priceListRoute, type PriceListSearch } from '../routes.ts'
import { ListHeader } from './ListHeader.tsx'
import { ListActions } from './ListActions.tsx'
import { createSheet } from './sheet.ts'
import { SheetGrid } from './SheetGrid.tsx'
import styles from './sheet-page.module.css'
import { useAutosave } from './use-autosave.ts'
import { useRows } from './use-rows.ts'

/** Another editor's publish, or edit of the pending change, is noticed this often. */
const LOOK_EVERY_MS = 10_000

/** The spreadsheet of one list: figures, what is pending, and the way to publish it. */
export function SheetPage({ list }: { list: PriceListHead }) {
  const { t } = useLingui()
  useGridHelp(t`Prices`)
  const navigate = useNavigate()
  const { q = '', unpriced } = priceListRoute.useSearch()
  const canEdit = mayEdit(useViewer()) && !list.archived
  const [startedEmpty] = useState(list.rows === 0 && list.pendingEdits === 0)
  const withUnpriced = unpriced ?? startedEmpty
  const [sheet] = useState(() =>
    createSheet({ columns: columnsOf(list.currency), readOnly: !canEdit, sectionName: list.name }),
  )
  useEffect(() => () => sheet.grid.store.dispose(), [sheet])

  const rows = useRows(sheet, { listId: list.id, search: q, withUnpriced })
  const { autosave, state } = useAutosave(sheet, list.id, rows.revision)
  const summary = usePendingSummaryQuery(
    { listId: list.id },
    { pollingInterval: LOOK_EVERY_MS, refetchOnMountOrArgChange: true },
  )
  const pending = summary.data?.pendingChange ?? null

  const { revision, phase, reload } = rows
  const newer = pending !== null && phase === 'ready' && pending.revision > revision
  useEffect(() => {
    if (newer) reload()
  }, [newer, reload])

  const ask = useCallback(
    (change: PriceListSearch) =>
      void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true }),
    [navigate],
  )
  const search = useCallback((text: string) => ask({ q: text }), [ask])
  // Both may be the newer one: an own change of name or dates, or a colleague's publish.
  const head = rows.list && rows.list.revision > list.revision ? rows.list : list

  return (
    <Page
      title={list.name}
      back={<Link to="/price-lists">{t`Price lists`}</Link>}
      meta={<ListHeader list={head} />}
      actions={<ListActions list={head} canEdit={canEdit} onImported={reload} autosave={autosave} />}
      toolbar={
        <>
          <div className={styles.search}>
            <SearchBox slash label={t`Find by number, name or SKU`} value={q} onChange={search} />
          </div>
          <Checkbox
            label={<Trans>Also products without price</Trans>}
            checked={withUnpriced}
            onChange={(event) => ask({ unpriced: event.currentTarget.checked })}
          />
          {canEdit && <GridToolbar grid={sheet.grid} />}
          <span className={styles.count} role="status">
            {phase === 'more' && (
              <Trans>
                {rows.loaded} of {rows.total} rows…
              </Trans>
            )}
            {phase === 'ready' && <Plural value={rows.total} one="# row" other="# rows" />}
          </span>
        </>
      }
    >
      {summary.error && (
        <Notice tone="warn" live>
          <Trans>The server cannot be reached: changes of colleagues may be missing. Yours are kept here.</Trans>
        </Notice>
      )}
      <SheetGrid
        sheet={sheet}
        list={head}
        rows={rows}
        canEdit={canEdit}
        searched={q !== ''}
        withUnpriced={withUnpriced}
      />
      {pending && (pending.total > 0 || state !== 'saved') && (
        <PendingBar
          list={head}
          pending={pending}
          canEdit={canEdit}
          autosave={autosave}
          saveState={state}
          onPublished={reload}
        />
      )}
    </Page>
  )
}

function columnsOf(currency: string) {
  // Headers of files and spreadsheets are recognised in the reader's language and in the words of the trade.
  const type = money(currency, intlLocale())
  return [
    { id: 'whsl', name: t`WHSL ${currency}`, aliases: ['WHSL', 'wholesale', 'whsl'], width: 104, type },
    { id: 'rrp', name: t`RRP ${currency}`, aliases: ['RRP', 'retail', 'rrp'], width: 104, type },
  ]
}
