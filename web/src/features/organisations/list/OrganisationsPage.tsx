import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { DateText } from '../../../components/ui/DateText.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { SearchBox } from '../../../components/ui/SearchBox.tsx'
import { SegmentedControl } from '../../../components/ui/SegmentedControl.tsx'
import { SiteLink } from '../../../components/ui/SiteLink.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import type { OrganisationsQuery } from '../../../gen/graphql.ts'
import { countryName } from '../../../lib/format/names.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { useOrganisationsInfiniteQuery } from '../data/organisations-api.ts'
import { KindBadge } from '../KindBadge.tsx'
import type { OrganisationsSearch } from '../routes.ts'
import { CreateDialog } from './CreateDialog.tsx'
import styles from './OrganisationsPage.module.css'

type Row = OrganisationsQuery['organisations']['organisations'][number]

/** The operator's list of everybody on the platform. */
export function OrganisationsPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const search = useSearch({ from: '/signed-in/organisations' })
  const [creating, setCreating] = useState(false)
  const list = useOrganisationsInfiniteQuery({
    ...(search.kind && { kind: search.kind }),
    ...(search.q && { search: search.q }),
  })
  const rows = list.data?.pages.flatMap(({ organisations }) => organisations.organisations)
  const go = (next: OrganisationsSearch) => void navigate({ to: '/organisations', search: next, replace: true })

  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t`Name`,
      width: 240,
      grow: true,
      cell: ({ id, name }) => (
        <Link to="/organisations/$organisationId" params={{ organisationId: id }}>
          {name}
        </Link>
      ),
    },
    { id: 'kind', header: t`Kind`, width: 120, cell: ({ kind }) => <KindBadge kind={kind} /> },
    { id: 'slug', header: t`Short name`, width: 180, cell: ({ slug }) => <code>{slug}</code> },
    { id: 'country', header: t`Country`, width: 160, cell: ({ country }) => countryName(country, intlLocale()) },
    { id: 'site', header: t`Web site`, width: 200, cell: ({ website }) => website && <SiteLink url={website} /> },
    { id: 'created', header: t`Since`, width: 110, cell: ({ createdAt }) => createdAt && <DateText iso={createdAt} /> },
  ]

  return (
    <Page
      title={t`Organisations`}
      actions={
        <Button variant="primary" icon="add" onClick={() => setCreating(true)}>
          <Trans>New organisation</Trans>
        </Button>
      }
      toolbar={
        <div className={styles.toolbar} role="search">
          <div className={styles.search}>
            <SearchBox
              slash
              label={t`Search by name`}
              value={search.q ?? ''}
              onChange={(q) => go({ ...(search.kind && { kind: search.kind }), ...(q && { q }) })}
            />
          </div>
          <SegmentedControl
            label={t`Kind`}
            value={search.kind ?? 'ALL'}
            onChange={(kind) => go({ ...(search.q && { q: search.q }), ...(kind !== 'ALL' && { kind }) })}
            options={[
              { value: 'ALL', label: t`All` },
              { value: 'BRAND', label: t`Brands` },
              { value: 'RETAILER', label: t`Retailers` },
            ]}
          />
        </div>
      }
    >
      {list.error && !rows ? (
        <ErrorState error={list.error} onRetry={list.refetch} busy={list.isFetching} />
      ) : (
        <Table
          label={t`Organisations`}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowName={({ name }) => name}
          onOpen={({ id }) => void navigate({ to: '/organisations/$organisationId', params: { organisationId: id } })}
          empty={
            <EmptyState icon="building" title={<Trans>No organisation found</Trans>}>
              {search.q || search.kind ? (
                <Trans>Try fewer letters, or all kinds.</Trans>
              ) : (
                <Trans>Make the first one.</Trans>
              )}
            </EmptyState>
          }
          footer={
            list.hasNextPage && (
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                <Trans>Show more</Trans>
              </Button>
            )
          }
        />
      )}
      {creating && <CreateDialog onClose={() => setCreating(false)} />}
    </Page>
  )
}
