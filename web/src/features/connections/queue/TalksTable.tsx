import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from '../../../components/ui/Button.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import { useTalkQueueInfiniteQuery } from '../data/connections-api.ts'
import { talkStatuses, type TalkTab } from '../connections-search.ts'
import styles from './ConnectionsPage.module.css'
import { NobodyHere } from './NobodyHere.tsx'
import { useTalkColumns } from './use-talk-columns.tsx'

/** Requests, invitations, or what became of them; the newest first. */
export function TalksTable({ tab, q }: { tab: TalkTab; q: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const columns = useTalkColumns(tab)
  const list = useTalkQueueInfiniteQuery({ statuses: [...talkStatuses[tab]], ...(q && { text: q }), first: 50 })
  const rows = list.data?.pages.flatMap(({ matchMakings }) => matchMakings.rows)
  if (list.error && !rows) return <ErrorState error={list.error} onRetry={list.refetch} busy={list.isFetching} />
  return (
    <Table
      label={tab === 'requests' ? t`Requests` : tab === 'invitations' ? t`Invitations` : t`Archive`}
      columns={[
        {
          id: 'name',
          header: t`Retailer`,
          width: 220,
          cell: ({ id, retailer }) => (
            <Link to="/connections/talks/$talkId" params={{ talkId: id }} className={styles.name}>
              {retailer.name}
            </Link>
          ),
        },
        ...columns,
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      rowName={({ retailer }) => retailer.name}
      onOpen={({ id }) => void navigate({ to: '/connections/talks/$talkId', params: { talkId: id } })}
      empty={<NobodyHere tab={tab} q={q} />}
      footer={
        list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        )
      }
    />
  )
}
