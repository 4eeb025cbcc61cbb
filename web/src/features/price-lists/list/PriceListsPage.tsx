import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { SearchBox } from '../../../components/ui/SearchBox.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import { mayEdit } from '../data/may-edit.ts'
import { usePriceListsQuery } from '../data/price-lists-api.ts'
import { priceListsRoute } from '../routes.ts'
import { listsFound } from './lists-found.ts'
import { type ListAction, ListDialogs } from './ListDialogs.tsx'
import styles from './price-lists.module.css'
import { useListColumns } from './use-list-columns.tsx'

export function PriceListsPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const editor = mayEdit(useViewer())
  const [action, setAction] = useState<ListAction | null>(null)
  const { data, error, refetch, isFetching } = usePriceListsQuery(undefined, { refetchOnMountOrArgChange: true })
  const columns = useListColumns(editor ? setAction : null)
  const { q = '' } = priceListsRoute.useSearch()
  const found = useMemo(() => data && listsFound(data.priceLists, q), [data, q])
  const search = (text: string) =>
    void navigate({ to: '/price-lists', search: text === '' ? {} : { q: text }, replace: true })
  const make = (
    <Button variant="primary" icon="add" onClick={() => setAction({ kind: 'new' })}>
      <Trans>New price list</Trans>
    </Button>
  )
  return (
    <Page
      title={t`Price lists`}
      actions={editor && data && data.priceLists.length > 0 ? make : undefined}
      toolbar={
        (q !== '' || (data && data.priceLists.length > 0)) && (
          <div className={styles.search} role="search">
            <SearchBox slash label={t`Find by name, code or retailer`} value={q} onChange={search} />
          </div>
        )
      }
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} busy={isFetching} />
      ) : (
        <Table
          label={t`Price lists`}
          columns={columns}
          rows={found}
          rowKey={(list) => list.id}
          rowName={(list) => list.name}
          onOpen={(list) => void navigate({ to: '/price-lists/$listId', params: { listId: list.id } })}
          empty={
            q !== '' ? (
              <EmptyState
                icon="search"
                title={<Trans>No price list fits</Trans>}
                action={<Button onClick={() => search('')}>{t`Show all`}</Button>}
              />
            ) : (
              <EmptyState icon="tag" title={<Trans>No price lists yet</Trans>} action={editor ? make : undefined}>
                {editor ? (
                  <Trans>
                    Retailers can order what has a price in a list of their terms. Make one, or push them through the
                    API.
                  </Trans>
                ) : (
                  <Trans>An owner or sales manager makes them.</Trans>
                )}
              </EmptyState>
            )
          }
        />
      )}
      <ListDialogs action={action} onClose={() => setAction(null)} />
    </Page>
  )
}
