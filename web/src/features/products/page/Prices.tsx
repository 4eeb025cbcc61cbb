import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Badge } from '../../../components/ui/Badge.tsx'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import type { BrandProductPageQuery } from '../../../gen/graphql.ts'

type Price = NonNullable<BrandProductPageQuery['brandProduct']>['prices'][number]

/** What each list says of it, over sizes, windows and quantities. */
export function Prices({ prices }: { prices: readonly Price[] }) {
  const { t } = useLingui()
  const columns: Column<Price>[] = [
    {
      id: 'list',
      header: t`Price list`,
      width: 150,
      grow: true,
      cell: ({ listId, listName }) => (
        <Link to="/price-lists/$listId" params={{ listId }}>
          {listName || t`Price list`}
        </Link>
      ),
    },
    { id: 'whsl', header: t`WHSL, excl. VAT`, width: 150, align: 'end', cell: (price) => <Wholesale price={price} /> },
    {
      id: 'rrp',
      header: t`RRP`,
      width: 90,
      align: 'end',
      cell: ({ rrpMinor, currency }) => rrpMinor != null && <Money minor={rrpMinor} currency={currency} />,
    },
    {
      id: 'state',
      header: t`State`,
      width: 150,
      cell: ({ live, disabled }) =>
        !live ? (
          <Badge tone="warn" icon="archive">
            <Trans>List not in use</Trans>
          </Badge>
        ) : disabled > 0 ? (
          <Badge tone="warn" icon="eye">
            <Plural value={disabled} one="# row hides it" other="# rows hide it" />
          </Badge>
        ) : (
          <Badge tone="ok" icon="check">
            <Trans>In use</Trans>
          </Badge>
        ),
    },
    { id: 'revision', header: t`Revision`, width: 76, align: 'end', cell: ({ revision }) => revision },
  ]
  return (
    <Section title={<Trans>Prices</Trans>}>
      <Table
        label={t`Prices`}
        columns={columns}
        rows={prices}
        rowKey={({ listId }) => listId}
        rowName={({ listName }) => listName}
        empty={
          <EmptyState
            icon="tag"
            title={<Trans>No list has a price for it</Trans>}
            action={
              <ButtonLink to="/price-lists">
                <Trans>Go to price lists</Trans>
              </ButtonLink>
            }
          >
            <Trans>Without a price nobody can order it.</Trans>
          </EmptyState>
        }
      />
    </Section>
  )
}

function Wholesale({ price: { whslMin, whslMax, currency } }: { price: Price }) {
  if (whslMin == null || whslMax == null) return null
  if (whslMin === whslMax) return <Money minor={whslMin} currency={currency} />
  return (
    <Trans>
      <Money minor={whslMin} currency={currency} /> to <Money minor={whslMax} currency={currency} />
    </Trans>
  )
}
