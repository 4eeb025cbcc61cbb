import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { LoadMore } from '../../../components/ui/LoadMore.tsx'
import { SearchBox } from '../../../components/ui/SearchBox.tsx'
import { SiteLink } from '../../../components/ui/SiteLink.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import type { RetailersToInviteQuery } from '../../../gen/graphql.ts'
import { countryName } from '../../../lib/format/names.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { useRetailersToInviteInfiniteQuery } from '../data/connections-api.ts'
import type { InviteSearch } from '../routes.ts'
import { RetailerStep } from './RetailerStep.tsx'
import styles from './invite.module.css'

export type Retailer = RetailersToInviteQuery['retailers']['rows'][number]

/** Nobody tells a brand of a retailer it has nothing to do with yet; who has just joined comes with the next look. */
const RENEWED_EVERY_MS = 10_000

/** Every retailer on Selvedge, and what can be done next with each. */
export function ChooseRetailer({ search }: { search: InviteSearch }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const list = useRetailersToInviteInfiniteQuery(
    { ...(search.q && { text: search.q }), first: 50 },
    { pollingInterval: RENEWED_EVERY_MS, skipPollingIfUnfocused: true, refetchOnMountOrArgChange: true },
  )
  const rows = list.data?.pages.flatMap(({ retailers }) => retailers.rows)

  const columns: Column<Retailer>[] = [
    {
      id: 'name',
      header: t`Retailer`,
      // On a phone the next step stands beside it without scrolling.
      width: 180,
      cell: ({ organisation }) => <strong className={styles.name}>{organisation.name}</strong>,
    },
    { id: 'next', header: t`Next`, width: 168, cell: (retailer) => <RetailerStep retailer={retailer} /> },
    {
      id: 'country',
      header: t`Country`,
      width: 140,
      cell: ({ organisation }) => countryName(organisation.country, intlLocale()),
    },
    {
      id: 'site',
      header: t`Web site`,
      width: 180,
      cell: ({ organisation }) => organisation.website && <SiteLink url={organisation.website} />,
    },
    {
      id: 'about',
      header: t`About itself`,
      width: 280,
      grow: true,
      cell: ({ organisation }) => <span className={styles.clip}>{organisation.introduction}</span>,
    },
  ]

  return (
    <div className={styles.stack}>
      <div className={styles.search} role="search">
        <SearchBox
          slash
          label={t`Search retailers by name`}
          value={search.q ?? ''}
          onChange={(q) => void navigate({ to: '/connections/invite', search: q ? { q } : {}, replace: true })}
        />
      </div>
      {list.error && !rows ? (
        <ErrorState error={list.error} onRetry={list.refetch} busy={list.isFetching} />
      ) : (
        <Table
          label={t`Retailers`}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowName={({ organisation }) => organisation.name}
          empty={
            <EmptyState icon="search" title={<Trans>No retailer found</Trans>}>
              {search.q ? (
                <Trans>Try fewer letters. A retailer that is not on Selvedge yet is added by the operator.</Trans>
              ) : (
                <Trans>Retailers appear here as soon as they join Selvedge.</Trans>
              )}
            </EmptyState>
          }
          footer={
            list.hasNextPage &&
            rows && (
              <LoadMore
                shown={rows.length}
                total={list.data?.pages[0]?.retailers.total}
                busy={list.isFetchingNextPage}
                onMore={() => void list.fetchNextPage()}
              />
            )
          }
        />
      )}
    </div>
  )
}
